import type { DemoCity } from './demo.types.js';
import { paragraphs } from './text.js';

/**
 * Two cities that do not exist, so that nothing made up is said of one that does. They have neither figures nor targets, and
 * the coordinates are points in open country.
 */
export const DEMO_FOLLOWER_CITIES: readonly DemoCity[] = [
  {
    slug: 'merelaane',
    role: 'FOLLOWER',
    name: { fi: 'Merelaane', sv: 'Merelaane', de: 'Merelaane', en: 'Merelaane' },
    originalLocale: 'en',
    countryCode: 'EE',
    lauCode: null,
    latitude: '58.740000',
    longitude: '24.280000',
    languages: ['et'],
    timeZone: 'Europe/Tallinn',
    website: 'https://merelaane.example',
    joinedOn: null,
    populations: [],
    targets: [],
    sources: [],
    description: {
      en: paragraphs(
        '**This city is made up.** Merelaane stands for a small town by the sea that follows the exchange with one person for all climate work. It exists so that challenges, lessons and transfers can be shown without saying anything untrue about a real place.',
        'In the demonstration it has taken two practices over, and tells openly what went wrong the first time.',
      ),
      fi: paragraphs(
        '**Tämä kaupunki on keksitty.** Merelaane on kuvitteellinen pieni merenrantakaupunki, jossa yksi ihminen vastaa kaikesta ilmastotyöstä. Sen avulla voidaan näyttää haasteita, oppeja ja siirtoja sanomatta mistään oikeasta paikasta mitään, mikä ei pidä paikkaansa.',
        'Esittelyssä se on ottanut käyttöön kaksi käytäntöä ja kertoo avoimesti, mikä ensin epäonnistui.',
      ),
      sv: paragraphs(
        '**Den här staden är påhittad.** Merelaane står för en liten stad vid havet som följer utbytet med en enda person för allt klimatarbete. Den finns för att utmaningar, lärdomar och överföringar ska kunna visas utan att något osant sägs om en verklig plats.',
        'I demonstrationen har den tagit över två arbetssätt och berättar öppet vad som gick fel första gången.',
      ),
      de: paragraphs(
        '**Diese Stadt ist erfunden.** Merelaane steht für eine kleine Stadt am Meer, in der eine einzige Person die gesamte Klimaarbeit macht. Es gibt sie, damit sich Herausforderungen, Erfahrungen und Transfers zeigen lassen, ohne über einen wirklichen Ort etwas Unwahres zu sagen.',
        'In der Demonstration hat sie zwei Praktiken übernommen und berichtet offen, was beim ersten Mal misslang.',
      ),
    },
  },
  {
    slug: 'brzozogrod',
    role: 'FOLLOWER',
    name: { fi: 'Brzozogród', sv: 'Brzozogród', de: 'Brzozogród', en: 'Brzozogród' },
    originalLocale: 'en',
    countryCode: 'PL',
    lauCode: null,
    latitude: '53.420000',
    longitude: '22.310000',
    languages: ['pl'],
    timeZone: 'Europe/Warsaw',
    website: 'https://brzozogrod.example',
    joinedOn: null,
    populations: [],
    targets: [],
    sources: [],
    description: {
      en: paragraphs(
        '**This city is made up.** Brzozogród stands for a middle-sized inland town with an old heating network and a young climate team. It exists so that challenges, lessons and transfers can be shown without saying anything untrue about a real place.',
        'In the demonstration it has three transfers under way or behind it, one of which it gave up and explains.',
      ),
      fi: paragraphs(
        '**Tämä kaupunki on keksitty.** Brzozogród on kuvitteellinen keskikokoinen sisämaan kaupunki, jolla on vanha lämpöverkko ja nuori ilmastotiimi. Sen avulla voidaan näyttää haasteita, oppeja ja siirtoja sanomatta mistään oikeasta paikasta mitään, mikä ei pidä paikkaansa.',
        'Esittelyssä sillä on kolme siirtoa; yhdestä se on luopunut ja kertoo miksi.',
      ),
      sv: paragraphs(
        '**Den här staden är påhittad.** Brzozogród står för en medelstor stad i inlandet med ett gammalt värmenät och ett ungt klimatteam. Den finns för att utmaningar, lärdomar och överföringar ska kunna visas utan att något osant sägs om en verklig plats.',
        'I demonstrationen har den tre överföringar; en av dem har den gett upp, och den förklarar varför.',
      ),
      de: paragraphs(
        '**Diese Stadt ist erfunden.** Brzozogród steht für eine mittelgroße Stadt im Binnenland mit altem Wärmenetz und jungem Klimateam. Es gibt sie, damit sich Herausforderungen, Erfahrungen und Transfers zeigen lassen, ohne über einen wirklichen Ort etwas Unwahres zu sagen.',
        'In der Demonstration hat sie drei Transfers begonnen; einen davon hat sie aufgegeben und erklärt, warum.',
      ),
    },
  },
];
