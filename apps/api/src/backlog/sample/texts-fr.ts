import type { SampleText } from './sample-text';
import { historyTexts } from './texts-history';

/** Le backlog français de Cyclade, par numéro d’élément. */
export const TEXTS_FR: Readonly<Record<number, SampleText>> = {
  ...historyTexts('fr'),
  101: ['Déverrouillage', 'Tout ce qui sépare le moment où l’on voit un vélo de celui où l’on roule. Aujourd’hui 96 secondes en médiane ; nous visons 70.'],
  102: ['Application'],
  103: ['Paiement'],
  104: ['Trajet', 'Du départ jusqu’au déclic de la borne à l’arrivée.'],
  105: [
    'Rééquilibrage',
    'Les camionnettes portent les vélos d’où ils s’entassent vers où ils manquent. Onze véhicules, quarante-deux chauffeurs, trois équipes.',
  ],
  106: ['Abonnements'],
  107: ['État des stations', 'Une borne en panne que personne ne connaît fait rater un train. À nous de le savoir avant.'],
  108: ['Données ville', 'Ce dont Port-Sauvelle a besoin pour tracer ses pistes, et ce que la concession nous demande.'],

  127: [
    'Les trajets du mois, et ce qu’ils ont épargné',
    'Une page en fin de mois : trajets, distance, et **voyages en voiture évités**. Pas de classement entre amis : le panel d’usagers n’en veut pas.',
  ],
  128: ['Déverrouiller avec le code sous le guidon', 'Scanner le code QR, ou taper les six chiffres quand il fait trop sombre.'],
  129: [
    'À quelle distance la serrure entend-elle un téléphone ?',
    '## Nos mesures\n\nDouze téléphones, quatre météos, avec et sans gant.\n\n| | sec | pluie |\n|---|---|---|\n| en NFC | 4 cm | 4 cm |\n| en Bluetooth | 2 m | 0,5 à 3 m |\n\n**Réponse :** le NFC est assez précis pour lancer un trajet à lui seul, pas le Bluetooth.',
  ],
  131: [
    'Réserver un vélo dix minutes',
    'En marchant vers la station, l’usager met un vélo de côté.\n\n- Dix minutes, une fois par demi-heure\n- Le feu du vélo passe à l’orange\n- Une réservation échue ne coûte rien',
  ],
  132: ['Afficher le temps restant d’une réservation', 'Un anneau autour du vélo sur la carte, et une notification deux minutes avant la fin.'],
  133: [
    'Envoyer au chauffeur son prochain arrêt',
    'Le chauffeur reçoit la liste de toute la tournée et choisit. Envoyer **un arrêt à la fois**, avec le nombre de vélos à charger ou à laisser.',
  ],
  134: [
    'Une réservation survit au trajet qu’elle est devenue',
    'Vu deux fois la semaine dernière : le trajet a commencé et le vélo reste affiché comme réservé par le même usager.\n\n**Pour reproduire :** réserver, déverrouiller avec le code, passer en mode avion dans les trois secondes.',
  ],
  135: [
    'Guidage routier pour la camionnette',
    'La camionnette fait 3,10 m de haut. Deux ponts du périphérique, non.\n\n- Éviter ce qui est plus bas que 3,30 m et les voies fermées aux livraisons\n- À voix haute, pour que personne ne lise en conduisant',
  ],
  136: ['Un plus grand bouton de déverrouillage la nuit', 'Après le coucher du soleil, le bouton prend la moitié basse de l’écran.'],
  137: [
    'Une pause est facturée deux fois après minuit',
    'Le jour a changé pendant la pause, et les deux jours l’ont facturée. **118 usagers remboursés le 6 novembre.**',
  ],
  138: ['Passer aux nouveaux fonds de carte', 'Les anciens s’éteignent à la fin de l’année.'],
  139: [
    'L’application plante à la reprise d’un trajet',
    'L’application est en arrière-plan, le système reprend sa mémoire, l’usager la rouvre : elle se ferme aussitôt et il ne peut plus terminer son trajet.\n\n1. Commencer un trajet\n2. Ouvrir l’appareil photo et filmer longtemps\n3. Revenir à Cyclade\n\n17 appels ce mois-ci. Android 15 seulement.',
  ],
  140: ['La borne 7 de Quai Nord se dit libre alors qu’elle ne l’est pas', 'L’aimant du capteur a bougé. Vérifier tout le lot : les bornes livrées en mars.'],
  141: ['Faire sonner le vélo réservé', 'Dans une station pleine, tous les vélos se ressemblent. Un appui, et le bon sonne deux fois.'],
  142: [
    'Déverrouiller un vélo en NFC',
    'Le téléphone posé contre la serrure lance le trajet : pas d’application à ouvrir, pas de code à chercher sous le guidon.\n\n- Y compris écran verrouillé, et trente secondes sans réseau\n- La serrure doit avoir le micrologiciel 4.2, comme **61 % du parc** ; les autres gardent le code\n- Portée : voir CYF-129',
  ],
  144: [
    'Les tournées suivent la prévision à 30 minutes',
    'Les tournées sont calculées sur l’état *présent* des stations. Quand la camionnette arrive, un arrêt sur trois ne sert plus.\n\nReprendre la prévision qui alimente déjà la carte. Le chauffeur doit voir **pourquoi** un arrêt est sur sa liste.',
  ],
  147: [
    'Rembourser d’office si la borne ne libère pas le vélo',
    'L’usager paie la première minute, la borne garde le vélo, et il nous écrit. 212 messages de ce genre en octobre, six minutes de réponse chacun.\n\n- Rembourser dans l’heure, sans demande\n- Le dire en une phrase\n- S’arrêter à trois par semaine et par compte, puis passer la main à une personne',
  ],
  149: [
    'Mettre à jour les serrures à distance',
    'La nuit, dix serrures à la fois, jamais sous 40 % de batterie. Une serrure qui échoue deux fois passe sur la liste de l’atelier.',
  ],
  151: [
    'Proposer la station proche avec une place libre',
    'La moitié des trajets qui finissent par un appel finissent à une station pleine.\n\n- Proposer pendant le trajet, deux minutes avant l’arrivée\n- Le temps à pied compte plus que le temps à vélo\n- Ne jamais proposer la même dernière place à deux usagers',
  ],
  153: [
    'Payer un trajet avec Apple Pay ou Google Pay',
    'Quatre visiteurs sur dix renoncent quand on demande un numéro de carte.\n\nBloqué par le contrat du prestataire de paiement : voir CYF-197.',
  ],
  155: ['Widget station sur l’écran d’accueil', 'Les vélos et les places des deux stations que l’on utilise, sans ouvrir l’application.'],
  156: [
    'Suspendre son abonnement depuis l’application',
    'Une fois par an, d’un à trois mois. Aujourd’hui on résilie en novembre et la moitié ne revient pas en mars.',
  ],
  158: [
    'Annoncer les travaux près de la station habituelle',
    'La mairie nous envoie la liste chaque lundi. Prévenir seulement qui est passé **deux fois en deux semaines**.',
  ],
  160: [
    'Expliquer pourquoi un vélo reste verrouillé',
    '« Erreur 31 », et rien d’autre. Il y a cinq raisons, dont quatre avec une issue :\n\n- un autre usager l’a réservé → montrer le suivant\n- sa batterie est faible → proposer un vélo sans moteur\n- il attend l’atelier → s’excuser, proposer le suivant\n- pas de réseau à la serrure → le code marche encore\n- le compte a un trajet impayé → y conduire',
  ],
  163: [
    'Signaler les vélos immobiles depuis 48 heures',
    'Un vélo que personne ne prend pendant deux jours est en panne trois fois sur quatre. Le mettre sur la prochaine tournée. Dépend de CYF-168.',
  ],
  165: [
    'Carte de la demande non satisfaite pour la mairie',
    'Là où l’on ouvre l’application, ne voit aucun vélo et la referme. Par heure et par carré de 200 m, jamais par personne. **Promis pour le 18 décembre.**',
  ],
  166: ['Changer un vélo défectueux sous deux minutes', 'Qui rapporte un vélo là où il l’a pris en moins de deux minutes en voulait un autre. Sans frais.'],
  168: [
    'Conserver la dernière position de chaque vélo',
    'Position et heure, une ligne par vélo, remplacée à chaque fois. Pas de parcours : voir la note de juin du délégué à la protection des données.',
  ],
  170: [
    'Quelle batterie pour les stations électriques ?',
    'Trois fabricants, deux tailles. À savoir avant l’appel d’offres :\n\n- nombre de charges jusqu’à 80 % de sa capacité\n- dans une armoire à 45 °C, comme en août dernier\n- qui la reprend',
  ],
  171: ['Compte famille jusqu’à quatre usagers', 'Un adulte paie, quatre roulent. Dès quatorze ans, avec une heure limite que l’adulte choisit.'],
  172: [
    'Récompenser les trajets vers une station vide',
    'Quinze minutes offertes par vélo rapporté là où il en manque. Moins cher qu’une camionnette jusqu’à **1,10 € le vélo**.',
  ],
  173: ['Publier stations et vélos au format GBFS', 'Version 3.0, pour apparaître dans tous les calculateurs. La concession le demande dès janvier.'],
  174: ['Compter les trajets par quartier, sans noms', 'Les totaux inférieurs à dix ne sont pas publiés.'],
  175: ['Reçus avec TVA pour les employeurs'],
  176: ['Tarif étudiant vérifié par l’université', 'L’université répond oui ou non ; nous ne voyons jamais le numéro d’étudiant.'],
  177: ['Les noms longs cassent la page de profil', 'Le bouton d’enregistrement sort de l’écran à partir de 38 caractères.'],
  178: [
    'Liste des stations par distance au lecteur d’écran',
    'Il n’y a que la carte, et un lecteur d’écran n’y trouve rien. Une liste des dix stations proches : nom, distance, vélos, places.',
  ],
  179: ['Alerter l’exploitation sur les séries de vandalisme', 'Trois câbles coupés en six heures dans 300 m, ce n’est pas de l’usure.'],
  180: ['Les employeurs paient pour leurs équipes', 'Demandé par neuf entreprises du parc d’activités, 2 300 personnes en tout.'],
  181: [
    'Une prévision à 60 minutes vaudrait-elle la peine ?',
    'Rejouer octobre avec les deux prévisions. Oui si les camionnettes roulent **un dixième de moins**.',
  ],
  182: ['Déverrouiller jusqu’à cinq vélos avec un téléphone', 'Pour les familles et les visiteurs. Vient après CYF-142.'],
  183: ['Dire quand un vélo électrique a moins de 5 km devant lui', 'Avant le départ, et sur la carte.'],
  184: ['Préparer un trajet avec le tram'],
  185: ['Effacer les trajets de plus de treize mois', 'Ce que notre notice promet depuis 2024. Les totaux restent.'],
  186: [
    'Signaler une panne avec une photo',
    'Une photo, un mot (roue, frein, feu, serrure, autre), c’est tout. L’usager reçoit un merci quand le vélo roule de nouveau.',
  ],
  187: ['Les pannes arrivent à l’atelier par vélo, pas par station'],
  188: ['Le reçu du remboursement est en dollars', 'Seulement pour les comptes créés en anglais. Le montant est juste.'],
  189: [
    'Un rapport mensuel que la mairie peut imprimer',
    'Deux pages : trajets, disponibilité, plaintes, argent. L’équipe d’Hélène les recopie aujourd’hui de cinq écrans.',
  ],
  190: ['Le chauffeur peut refuser un arrêt, avec une raison', 'Rue fermée, véhicule plein, pas sûr. La raison entre dans le plan suivant.'],
  191: ['Déverrouiller avec la carte de transport', 'Une carte pour le tram et le vélo. Attend l’exploitant du tram, qui répond au printemps.'],
  192: [
    'La serrure peut-elle s’ouvrir sans aucun réseau ?',
    'Deux stations souterraines n’en ont pas. Combien de temps une serrure peut-elle se fier à ce qu’elle savait ?',
  ],
  193: ['Contrôle d’hiver de deux cents serrures'],
  194: ['Choisir la main gauche ou la main droite'],
  195: ['Une carte sombre qui reste lisible'],
  196: ['Prêter un vélo à un ami qui attend'],
  197: [
    'Quitter l’ancien prestataire de paiement',
    'Le contrat finit le 30 juin. Tout ce qui est stocké là-bas devra être redemandé, ou déplacé.\n\n> L’équipe l’appelle *la montagne*. Il est ici pour que personne ne l’oublie, et il faudra le découper avant de le planifier.',
  ],
  198: ['Ouvrir les données des cinq dernières années'],
  199: ['Un trajet continue dans le tunnel', 'La serrure se ferme sous la gare, n’entend aucun réseau, et le compteur tourne jusqu’à ce qu’on appelle.'],
};
