import { defineMessages } from '@alliance/kernel';

/** What people are told when a transfer can't be saved as it is. */
export const TRANSFER_MESSAGES = defineMessages({
  unknownPractice: {
    en: 'There is no such published practice.',
    fi: 'Tällaista julkaistua käytäntöä ei ole.',
    sv: 'Det finns ingen sådan publicerad praxis.',
    de: 'Eine solche veröffentlichte Praxis gibt es nicht.',
  },
  ownCity: {
    en: 'The practice is the city’s own already. Choose one of another city.',
    fi: 'Käytäntö on jo kaupungin oma. Valitse toisen kaupungin käytäntö.',
    sv: 'Praxisen är redan stadens egen. Välj en från en annan stad.',
    de: 'Die Praxis gehört der Stadt schon. Wählen Sie eine einer anderen Stadt.',
  },
  alreadyOpen: {
    en: 'The city is taking this practice over already, or has done so. Go on with that transfer.',
    fi: 'Kaupunki on jo ottamassa tämän käytännön käyttöön tai on ottanut sen. Jatka kyseistä siirtoa.',
    sv: 'Staden håller redan på att ta över denna praxis, eller har gjort det. Fortsätt med den överföringen.',
    de: 'Die Stadt übernimmt diese Praxis bereits oder hat sie übernommen. Führen Sie jenen Transfer fort.',
  },
  notForward: {
    en: 'From {from} a transfer does not go to {to}. Stages go forward; what is implemented or dropped stays so.',
    fi: 'Vaiheesta {from} siirto ei etene vaiheeseen {to}. Vaiheet etenevät eteenpäin; käyttöön otettu tai keskeytetty pysyy sellaisena.',
    sv: 'Från {from} går en överföring inte till {to}. Stegen går framåt; det som är infört eller avbrutet förblir så.',
    de: 'Von {from} führt ein Transfer nicht zu {to}. Stufen gehen vorwärts; was umgesetzt oder aufgegeben ist, bleibt es.',
  },
  beforeLastStep: {
    en: 'The step before was on {previous}. Give that day or a later one.',
    fi: 'Edellinen vaihe saavutettiin {previous}. Anna sama tai myöhempi päivä.',
    sv: 'Föregående steg var den {previous}. Ange samma dag eller en senare.',
    de: 'Der Schritt davor war am {previous}. Geben Sie diesen oder einen späteren Tag an.',
  },
  dropReasonMissing: {
    en: 'Say why the transfer is given up: others learn from it.',
    fi: 'Kerro, miksi siirto keskeytetään: muut oppivat siitä.',
    sv: 'Berätta varför överföringen avbryts: andra lär sig av det.',
    de: 'Sagen Sie, warum der Transfer aufgegeben wird: andere lernen daraus.',
  },
  dropReasonUnfit: {
    en: 'A reason for giving up belongs to the stage DROPPED alone. Leave it out.',
    fi: 'Keskeytyksen syy kuuluu vain vaiheeseen DROPPED. Jätä se pois.',
    sv: 'Ett skäl för att avbryta hör bara till steget DROPPED. Utelämna det.',
    de: 'Ein Grund für das Aufgeben gehört nur zur Stufe DROPPED. Lassen Sie ihn weg.',
  },
  unknownContact: {
    en: 'The adopting city has no such contact.',
    fi: 'Käytännön omaksuvalla kaupungilla ei ole tällaista yhteystahoa.',
    sv: 'Den mottagande staden har ingen sådan kontakt.',
    de: 'Die übernehmende Stadt hat keinen solchen Kontakt.',
  },
  unknownOwnPractice: {
    en: 'The adopting city has no such practice.',
    fi: 'Käytännön omaksuvalla kaupungilla ei ole tällaista käytäntöä.',
    sv: 'Den mottagande staden har ingen sådan praxis.',
    de: 'Die übernehmende Stadt hat keine solche Praxis.',
  },
  alreadyConfirmed: {
    en: 'Your side has confirmed this transfer already.',
    fi: 'Teidän puolenne on jo vahvistanut tämän siirron.',
    sv: 'Er sida har redan bekräftat denna överföring.',
    de: 'Ihre Seite hat diesen Transfer schon bestätigt.',
  },
});
