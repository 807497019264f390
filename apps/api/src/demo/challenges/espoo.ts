import type { DemoChallenge } from '../demo-knowledge.types.js';
import { example, list, madeUp } from '../text.js';

export const espooChallenges: readonly DemoChallenge[] = [
  {
    slug: 'espoo-housing-companies-put-renovation-off',
    city: 'espoo',
    originalLocale: 'fi',
    publishedOn: '2025-01-13',
    state: 'OPEN',
    stateNote: null,
    stateChangedOn: null,
    solvedBy: [],
    policyAreas: ['BUILDING', 'CLEAN_ENERGY'],
    themes: ['stakeholder-engagement', 'green-infrastructure'],
    sdgs: [7, 11, 13],
    sources: [],
    texts: {
      fi: {
        title: 'Taloyhtiöt lykkäävät energiaremontteja vuodesta toiseen',
        description: example(
          'fi',
          'Asuintalojen lämmitys aiheuttaa suuren osan kaupungin päästöistä, mutta talot omistaa joukko taloyhtiöitä, joissa päättävät vapaaehtoiset luottamushenkilöt. Energiaremontti on kokouksen vaikein asia: se maksaa heti, hyöty tulee hitaasti, eikä kukaan ole vertaillut tarjouksia.',
          'Neuvontaa on tarjolla, mutta se tavoittaa ne yhtiöt, jotka ovat jo liikkeellä. Miten saadaan mukaan se naapuritalo, joka ei koskaan soita?',
        ),
        causes: list(
          'Hallitus vaihtuu usein, ja selvitys alkaa joka kerta alusta.',
          'Osakkaiden tilanteet eroavat: yksi muuttaa pian, toinen asuu loppuelämänsä.',
          'Laina, tuki ja tekninen suunnittelu ovat eri luukuilla eri aikaan.',
        ),
        groupsAffected:
          'Asukkaat, joiden lämmityskulut nousevat; pienituloiset osakkaat, joille remontti on riski; taloyhtiöiden hallitukset ja isännöitsijät; kaupunki, jonka ilmastotavoite riippuu rakennuksista, joita se ei omista.',
      },
      en: {
        title: 'Housing companies put energy renovation off, year after year',
        description: example(
          'en',
          'Heat in blocks of flats is a large part of a city’s emissions, but the blocks belong to housing companies that are run by volunteers. An energy renovation is the hardest item of their meeting: it costs at once, pays back slowly, and nobody has compared offers.',
          'There is advice, yet it reaches the companies that are already on their way. How do we reach the house next door, which never calls?',
        ),
        causes: list(
          'The board changes often, and the inquiry starts from the beginning each time.',
          'Shareholders differ: one moves out soon, another stays for life.',
          'Loan, grant and technical planning come from different offices at different times.',
        ),
        groupsAffected:
          'Residents whose heating bills rise; shareholders on low incomes, for whom renovation is a risk; boards and property managers; and the city, whose climate goal depends on buildings it does not own.',
      },
      sv: {
        title: 'Bostadsaktiebolag skjuter upp energirenoveringar år efter år',
        description: example(
          'sv',
          'Värmen i flerbostadshusen är en stor del av en stads utsläpp, men husen ägs av bostadsaktiebolag som leds av frivilliga. En energirenovering är stämmans svåraste ärende: den kostar genast, lönar sig långsamt, och ingen har jämfört anbud.',
          'Rådgivning finns, men den når de bolag som redan är på väg. Hur når vi grannhuset som aldrig ringer?',
        ),
        causes: list(
          'Styrelsen byts ofta, och utredningen börjar om från början varje gång.',
          'Delägarnas lägen skiljer sig: en flyttar snart, en annan bor kvar livet ut.',
          'Lån, stöd och teknisk planering finns hos olika instanser vid olika tider.',
        ),
        groupsAffected:
          'Boende vars uppvärmning blir dyrare; delägare med små inkomster, för vilka renoveringen är en risk; styrelser och disponenter; staden, vars klimatmål beror på hus som den inte äger.',
      },
    },
    joins: [
      {
        city: 'umea',
        note: madeUp('Here they are housing cooperatives, otherwise the same: the ones who most need advice are the last to ask.'),
        joinedOn: '2025-01-27',
      },
      {
        city: 'merelaane',
        note: madeUp('Most of our flats are privately owned, building by building. We have no adviser at all and would share one.'),
        joinedOn: '2025-02-06',
      },
    ],
    suggestions: [
      {
        practice: 'umea-municipal-energy-project',
        reason: 'Pooling many buildings with one budget lets the easy measures pay for the hard ones.',
        suggestedBy: 'CONTRIBUTOR',
        suggestedOn: '2025-02-10',
        state: 'DECLINED',
        answer: madeUp(
          'The thought is right, but it takes one owner. Here every building has its own, and they can’t share a budget. We would like to hear of pooling among many owners.',
        ),
        answeredOn: '2025-02-24',
      },
      {
        practice: 'mannheim-local-green-deal',
        reason:
          'An agreement in which the city promises something too, such as one person who stays with the house from the first meeting to the loan.',
        suggestedBy: 'PARTICIPANT',
        suggestedOn: '2025-03-17',
        state: 'PROPOSED',
        answer: null,
        answeredOn: null,
      },
    ],
  },
  {
    slug: 'espoo-temporary-use-comes-to-an-end',
    city: 'espoo',
    originalLocale: 'sv',
    publishedOn: '2025-03-24',
    state: 'PARKED',
    stateNote: madeUp('Waits for the timetable of the next block: before that is known, nobody can be promised other premises.'),
    stateChangedOn: '2025-06-16',
    solvedBy: [],
    policyAreas: ['CIRCULAR_ECONOMY', 'BUILDING'],
    themes: ['local-value-chains', 'stakeholder-engagement'],
    sdgs: [8, 11, 12],
    sources: [],
    texts: {
      sv: {
        title: 'När den tillfälliga användningen tar slut: vart går gemenskapen?',
        description: example(
          'sv',
          'Gamla hallar som väntar på rivning lånas ut till verkstäder, odlare och föreningar. Det ger liv åt området och kostar lite. Men när bygget börjar försvinner just de verksamheter som gjorde platsen känd, och med dem kunskapen om återbruk.',
          'Ett slutdatum i avtalet är rättvist men löser inte frågan om vart man kan flytta.',
        ),
        causes: list(
          'Låg hyra är möjlig bara i hus som ska rivas.',
          'Tidtabellen för byggandet ändras, så ingen vågar planera flytten.',
          'I det nya kvarteret är lokalerna dyrare och för fina för bullriga verkstäder.',
        ),
        groupsAffected:
          'Små företag, konstnärer och föreningar i tillfälliga lokaler; invånare som vant sig vid platsen; markägare och staden, som förlorar det som gjorde området värt att komma till.',
      },
      en: {
        title: 'When temporary use ends, where does the community go?',
        description: example(
          'en',
          'Old halls that wait for demolition are lent to workshops, growers and associations. That brings an area to life and costs little. But once construction starts, the very activities that made the place known disappear, and their knowledge of reuse with them.',
          'An end date in the contract is fair, but does not answer where people can move to.',
        ),
        causes: list(
          'Low rents are possible only in buildings that will be torn down.',
          'The timetable of construction changes, so nobody dares to plan the move.',
          'Premises in the new block are dearer, and too fine for noisy workshops.',
        ),
        groupsAffected:
          'Small firms, artists and associations in temporary premises; residents who got used to the place; landowners and the city, which lose what made the area worth coming to.',
      },
      fi: {
        title: 'Väliaikainen käyttö päättyy: minne yhteisö menee?',
        description: example(
          'fi',
          'Purkamista odottavia halleja lainataan verstaille, viljelijöille ja yhdistyksille. Alue herää eloon pienellä rahalla. Kun rakentaminen alkaa, katoavat juuri ne toimijat, jotka tekivät paikasta tunnetun, ja heidän mukanaan uudelleenkäytön osaaminen.',
          'Sopimukseen kirjattu päättymispäivä on reilu, mutta se ei kerro, minne voi muuttaa.',
        ),
        causes: list(
          'Matala vuokra on mahdollinen vain purettavassa talossa.',
          'Rakentamisen aikataulu muuttuu, joten kukaan ei uskalla suunnitella muuttoa.',
          'Uuden korttelin tilat ovat kalliimpia ja liian hienoja meluisalle verstaalle.',
        ),
        groupsAffected:
          'Pienet yritykset, taiteilijat ja yhdistykset väliaikaisissa tiloissa; asukkaat, jotka ovat tottuneet paikkaan; maanomistajat ja kaupunki, jotka menettävät sen, minkä vuoksi alueelle tultiin.',
      },
    },
    joins: [],
    suggestions: [],
  },
  {
    slug: 'espoo-a-plan-that-nobody-could-follow',
    city: 'espoo',
    originalLocale: 'fi',
    publishedOn: '2024-09-16',
    state: 'SOLVED',
    stateNote: madeUp('Every action of the plan can be followed in public, by residents and councillors alike.'),
    stateChangedOn: '2024-11-18',
    solvedBy: ['espoo-climate-watch'],
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance'],
    sdgs: [11, 13, 16],
    sources: ['espooTarget'],
    texts: {
      fi: {
        title: 'Kukaan ei nähnyt, mitä ilmasto-ohjelmasta oli jo tehty',
        description: example(
          'fi',
          'Hyväksytty ohjelma on pitkä asiakirja, ja sen 80 toimea ovat laajoja. Valtuutettu kysyy, mikä on myöhässä, asukas kysyy, mitä luvattiin – ja vastaus kootaan joka kerta käsin sähköposteista.',
          'Tarvittiin yksi paikka, josta jokainen näkee saman tiedon ja sen, milloin se on viimeksi päivitetty.',
        ),
        causes: list(
          'Toimet oli kirjattu niin väljästi, ettei niistä voinut sanoa, ovatko ne valmiita.',
          'Jokainen yksikkö piti omaa luetteloaan omalla tavallaan.',
          'Seuranta oli vuosiraportin kokoajan eikä toimen tekijän tehtävä.',
        ),
        groupsAffected:
          'Asukkaat, toimittajat ja järjestöt, jotka halusivat tarkistaa väitteitä; valtuutetut, jotka päättävät seuraavasta budjetista; asiantuntijat, joiden työaikaa kului saman tiedon kokoamiseen yhä uudelleen.',
      },
      en: {
        title: 'Nobody could see how much of the climate plan had been done',
        description: example(
          'en',
          'An approved plan is a long document, and its 80 actions are broad. A councillor asks what is late, a resident asks what was promised, and each time the answer is pieced together by hand from e-mails.',
          'What was needed was one place where everybody sees the same facts, and when they were last updated.',
        ),
        causes: list(
          'Actions were worded so loosely that nobody could call them finished.',
          'Every unit kept a list of its own in its own way.',
          'Monitoring was the job of whoever wrote the yearly report, not of those who act.',
        ),
        groupsAffected:
          'Residents, journalists and associations who wanted to check claims; councillors who decide on the next budget; experts who spent their time collecting the same facts again and again.',
      },
    },
    joins: [{ city: 'brzozogrod', note: madeUp('We have the plan and the e-mails, but not yet the place.'), joinedOn: '2024-12-09' }],
    suggestions: [
      {
        practice: 'espoo-climate-watch',
        reason: 'It was made for exactly this: small actions, one body responsible for each, and a visible date.',
        suggestedBy: 'COORDINATOR',
        suggestedOn: '2024-09-30',
        state: 'ACCEPTED',
        answer: madeUp('Accepted. It also shows the actions that are late, which is what makes people trust the rest.'),
        answeredOn: '2024-11-04',
      },
    ],
  },
];
