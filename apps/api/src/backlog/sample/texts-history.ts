import type { Locale } from '@ordo/contract';
import type { SampleText } from './sample-text';

/** What was built before: number, and its title in each language. */
const TITLES: readonly (readonly [number: number, en: string, fr: string])[] = [
  [60, 'Unlock a bike with the code on its frame', 'Déverrouiller un vélo avec le code du cadre'],
  [61, 'The map shows how many bikes a station has', 'La carte montre combien de vélos a une station'],
  [62, 'Sign up with a phone number', 'S’inscrire avec un numéro de téléphone'],
  [63, 'A receipt by e-mail after each ride', 'Un reçu par e-mail après chaque trajet'],
  [64, 'Pay with a card that is kept', 'Payer avec une carte enregistrée'],
  [65, 'Stations report themselves as full', 'Les stations se disent pleines elles-mêmes'],
  [66, 'A ride ends by docking, without the phone', 'Un trajet finit à la borne, sans le téléphone'],
  [67, 'The app starts in under two seconds', 'L’application démarre en moins de deux secondes'],
  [68, 'Locks say when their battery is low', 'Les cadenas disent quand leur batterie est faible'],
  [69, 'Report a flat tyre from the app', 'Signaler un pneu à plat depuis l’application'],
  [70, 'Reserve a bike for ten minutes', 'Réserver un vélo dix minutes'],
  [71, 'The van’s route starts where bikes are missing', 'La tournée commence là où il manque des vélos'],
  [72, 'Refund a ride that never began', 'Rembourser un trajet jamais commencé'],
  [73, 'Firmware updates over the air', 'Mises à jour du micrologiciel à distance'],
  [74, 'Distances in the list of stations', 'Les distances dans la liste des stations'],
  [75, 'A day pass for visitors', 'Un forfait d’un jour pour les visiteurs'],
  [76, 'Riders are told before a pass ends', 'Prévenir avant la fin d’un forfait'],
  [77, 'The map works with a screen reader', 'La carte fonctionne avec un lecteur d’écran'],
  [78, 'Photographs of broken bikes', 'Des photos des vélos cassés'],
  [79, 'Bikes that stand too long are collected', 'Les vélos immobiles trop longtemps sont ramassés'],
  [80, 'Student fares, checked once a year', 'Le tarif étudiant, vérifié une fois par an'],
  [81, 'Opening hours of the workshop', 'Les horaires de l’atelier'],
  [82, 'A ride can be paused at a shop', 'Mettre un trajet en pause devant un magasin'],
  [83, 'Numbers of rides for the city, every month', 'Les chiffres des trajets pour la ville, chaque mois'],
  [84, 'The dock’s light can be seen in the sun', 'Le voyant de la borne se voit au soleil'],
  [85, 'Prices are shown before a ride begins', 'Les prix se voient avant le départ'],
  [86, 'Two bikes on one account', 'Deux vélos sur un même compte'],
];

export function historyTexts(locale: Locale): Readonly<Record<number, SampleText>> {
  return Object.fromEntries(TITLES.map(([number, en, fr]) => [number, [locale === 'fr' ? fr : en] as const]));
}
