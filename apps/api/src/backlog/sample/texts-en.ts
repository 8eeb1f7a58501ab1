import type { SampleText } from './sample-text';
import { historyTexts } from './texts-history';

/** The English backlog of Cyclade, by item number. */
export const TEXTS_EN: Readonly<Record<number, SampleText>> = {
  ...historyTexts('en'),
  101: ['Unlock', 'Everything between seeing a bike and riding it. Today that takes 96 seconds in the median; we want 70.'],
  102: ['App'],
  103: ['Billing'],
  104: ['Trip', 'From the moment a ride starts to the click of the dock at its end.'],
  105: ['Rebalancing', 'Vans carry bikes from where they pile up to where they are missing. Eleven vans, forty-two drivers, three shifts.'],
  106: ['Subscriptions'],
  107: ['Station health', 'A broken dock that nobody knows of costs a rider their train. Know it before they do.'],
  108: ['City data', 'What Port-Sauvelle needs from us to plan lanes, and what we owe it under the concession.'],

  127: [
    'Rides of the month, and what they saved',
    'One page at the end of each month: rides, distance, and the **car trips they replaced**. No ranking among friends: the riders’ panel asked us not to.',
  ],
  128: ['Unlock with the code under the handlebar', 'Scan the QR code, or type the six digits when the light is too low.'],
  129: [
    'How far away does the lock hear a phone?',
    '## What we measured\n\nTwelve phones, four weathers, with and without a glove.\n\n| | dry | rain |\n|---|---|---|\n| with NFC | 4 cm | 4 cm |\n| with Bluetooth | 2 m | 0.5–3 m |\n\n**Answer:** NFC is precise enough to start a ride by itself, Bluetooth is not.',
  ],
  131: [
    'Reserve a bike for ten minutes',
    'A rider on their way to the station takes a bike out of reach of others.\n\n- Ten minutes, once every half hour\n- The bike’s light turns amber\n- A reservation that runs out costs nothing',
  ],
  132: ['Show the time left of a reservation', 'A ring around the bike on the map, and a notification two minutes before the end.'],
  133: [
    'Send van drivers their next stop',
    'Drivers now get the list of the whole shift and choose. Send **one stop at a time**, with how many bikes to load or to leave.',
  ],
  134: [
    'A reservation survives the ride it became',
    'Seen twice last week: the ride has started, and the bike still shows as reserved by the same rider.\n\n**To reproduce:** reserve, unlock with the code, put the phone in flight mode within three seconds.',
  ],
  135: [
    'Driving directions for the van',
    'The van is 3.1 m high. Two bridges on the ring are not.\n\n- Avoid what is lower than 3.3 m and lanes closed to deliveries\n- Spoken, so that nobody reads while driving',
  ],
  136: ['A larger unlock button at night', 'After sunset the button takes the lower half of the screen.'],
  137: [
    'A pause is charged twice after midnight',
    'The day changed while the ride was paused, and both days billed it. **118 riders refunded on 6 November.**',
  ],
  138: ['Move to the new map tiles', 'The old ones are switched off at the end of the year.'],
  139: [
    'App crashes when resumed during a ride',
    'The app is in the background, the system takes its memory back, the rider opens it again: it closes at once, and they cannot end their ride.\n\n1. Start a ride\n2. Open the camera and take a long video\n3. Return to Cyclade\n\n17 riders called this month. Only Android 15.',
  ],
  140: ['Dock 7 at Quai Nord says it is free when it is not', 'The magnet of the sensor has moved. Check the whole batch: docks delivered in March.'],
  141: ['Ring the bell of the bike you reserved', 'In a full rack all bikes look the same. One tap and the right one rings, twice.'],
  142: [
    'Unlock a bike with NFC',
    'A phone held against the lock starts the ride: no app to open, no code to look for under the handlebar.\n\n- Also with the phone locked, and for thirty seconds without a network\n- The lock must run firmware 4.2, as **61% of the fleet** does; the rest keep the code\n- Range: see CYC-129',
  ],
  144: [
    'Van rounds follow the 30-minute forecast',
    'Rounds are planned on how stations look *now*. By the time the van is there, a third of the stops are no longer needed.\n\nUse the forecast that already feeds the map. Drivers should see **why** a stop is on their list.',
  ],
  147: [
    'Refund automatically when a dock does not release',
    'The rider pays the first minute, the dock keeps the bike, and they write to us. 212 such messages in October, each answered by hand in six minutes.\n\n- Refund within the hour, without being asked\n- Say so in one sentence\n- Stop at three a week for one account, then ask a person',
  ],
  149: ['Update lock firmware over the air', 'By night, ten locks at a time, never below 40% battery. A lock that fails twice goes on the workshop’s list.'],
  151: [
    'Suggest the nearest station with a free dock',
    'Half of the rides that end in a call end at a full station.\n\n- Suggest during the ride, two minutes before arrival\n- Walking time counts more than riding time\n- Never suggest the same last dock to two riders',
  ],
  153: [
    'Pay for a single ride with Apple Pay or Google Pay',
    'Four visitors in ten leave when we ask for a card number.\n\nBlocked by the payment provider’s contract: see CYC-197.',
  ],
  155: ['Station widget on the phone’s home screen', 'Bikes and docks at the two stations one uses, without opening the app.'],
  156: ['Pause a subscription from the app', 'Once a year, from one to three months. Today people cancel in November and half of them do not return in March.'],
  158: [
    'Tell riders about works near their usual station',
    'City hall sends us the list each Monday. Tell only those who used the station **twice in the last two weeks**.',
  ],
  160: [
    'Explain why a bike cannot be unlocked',
    '“Error 31” is all a rider sees. There are five reasons, and four of them have a way out:\n\n- another rider has reserved it → show the next one\n- its battery is low → offer a bike without a motor\n- it is waiting for the workshop → say sorry, offer the next one\n- no network at the lock → the code still works\n- the account has an unpaid ride → take them to it',
  ],
  163: [
    'Flag bikes that have not moved for 48 hours',
    'A bike that nobody takes for two days is broken three times out of four. Put it on the round of the next van. Needs CYC-168.',
  ],
  165: [
    'Heat map of unmet demand for city hall',
    'Where people open the app, see no bike and close it again. By hour and by block of 200 m, never by person. **Promised for 18 December.**',
  ],
  166: ['Swap a faulty bike within two minutes, for free', 'Whoever brings a bike back to where they took it within two minutes wanted another one.'],
  168: [
    'Record each bike’s last known position',
    'Position and time, one row a bike, overwritten. No tracks: see what the data protection officer wrote in June.',
  ],
  170: [
    'Which battery for the e-bike stations?',
    'Three makers, two sizes. What we need to know before the tender:\n\n- charges until 80% of its capacity\n- in a cabinet at 45 °C, as last August\n- who takes it back',
  ],
  171: ['Family account for up to four riders', 'One adult pays, up to four ride. Children from fourteen, with a curfew the adult sets.'],
  172: [
    'Reward rides that end at an empty station',
    'Fifteen minutes of ride for each bike brought where one is missing. Cheaper than a van up to **€1.10 a bike**.',
  ],
  173: ['Publish stations and bikes as GBFS', 'Version 3.0, so that every trip planner shows us. The concession asks for it from January.'],
  174: ['Count rides per district, without names', 'Counts below ten are not published.'],
  175: ['Receipts with VAT for employers'],
  176: ['Student rate checked by the university', 'The university says yes or no; we never see the student number.'],
  177: ['Long names break the profile page', 'The button to save is pushed off the screen from 38 characters on.'],
  178: [
    'Station list readable by distance with a screen reader',
    'The map is all there is, and a screen reader finds nothing in it. A list of the ten nearest stations: name, distance, bikes, docks.',
  ],
  179: ['Warn operators about vandalism patterns', 'Three cut cables within 300 m and six hours is not wear.'],
  180: ['Employers pay for their people', 'Asked for by nine companies of the business park, 2,300 people together.'],
  181: ['Would a 60-minute forecast be worth it?', 'Replay October with both forecasts. Worth it if vans drive **a tenth less**.'],
  182: ['Unlock up to five bikes with one phone', 'For families and visitors. Comes after CYC-142.'],
  183: ['Say when an e-bike has less than 5 km left', 'Before the ride starts, and on the map.'],
  184: ['Plan a ride with the tram'],
  185: ['Delete rides older than thirteen months', 'What the privacy notice has been promising since 2024. Totals stay.'],
  186: ['Report a fault with one photo', 'A photo, one word (wheel, brake, light, lock, other), done. The rider gets a thank-you when the bike rolls again.'],
  187: ['Fault reports reach the workshop by bike, not by station'],
  188: ['The refund’s receipt says dollars', 'Only for accounts made in English. The amount is right.'],
  189: ['A monthly report that city hall can print', 'Two pages: rides, availability, complaints, money. Hélène’s team now copies them from five screens.'],
  190: ['Drivers can refuse a stop, with a reason', 'Road closed, van full, not safe. The reason goes into the next plan.'],
  191: ['Unlock with the transit card', 'One card for tram and bike. Waits for the operator of the tram, who answers in spring.'],
  192: ['Can the lock open without any network?', 'Two underground stations have none. How long may a lock trust what it knew last?'],
  193: ['Winter check of two hundred locks'],
  194: ['Choose the left or the right hand'],
  195: ['A dark map that stays readable'],
  196: ['Lend a bike to a friend who waits'],
  197: [
    'Leave the old payment provider',
    'Contract ends on 30 June. Everything that is stored there has to be asked for again, or moved.\n\n> The team calls this one *the mountain*. It is here so that nobody forgets it, and it has to be cut before it is planned.',
  ],
  198: ['Open the data of the last five years'],
  199: ['A ride goes on in the tunnel', 'The lock closes under the station, hears no network, and the meter runs until someone calls.'],
};
