import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs, steps } from '../text.js';

export const umeaThreePromises: DemoPractice = {
  slug: 'umea-three-promises',
  city: 'umea',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: '2023-01-01',
  endedOn: '2025-12-31',
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION'],
  themes: ['stakeholder-engagement', 'urban-governance'],
  sdgs: [12, 13, 17],
  mainOrganisation: 'umea-climate-roadmap-partnership',
  partners: ['umea-municipality'],
  location: null,
  measuredResults: [],
  sources: ['umeaJoin'],
  texts: {
    sv: {
      title: 'Tre löften för 2023–2025: lära, berätta och minska',
      summary:
        'Partnerna i Umeå klimatfärdplan åtar sig tre saker för åren 2023–2025: att lära tillsammans, att varje år dela information och att minska utsläppen kopplat till minst fem av färdplanens utmaningar. Löftena är få, lika för alla och går att följa upp.',
      problemAddressed: paragraphs(
        'Klimatlöften skiljer sig så mycket åt att de inte går att jämföra. Ett företag lovar klimatneutralitet, ett annat byter lampor, och båda får samma diplom.',
        'Utan gränser i tiden blir ett löfte dessutom aldrig prövat.',
      ),
      objectives: list(
        'samma åtaganden för stora och små partner',
        'en bestämd period, så att det går att stämma av och börja om',
        'att kunskap delas och inte bara resultat',
      ),
      solution: paragraphs(
        'Den som ansluter lovar för perioden 2023–2025:',
        steps(
          'att delta i gemensamt lärande och dialog',
          'att varje år dela information om aktiviteter och resultat',
          'att arbeta för minskade utsläpp kopplat till minst fem av färdplanens utmaningar',
        ),
        'Det första löftet är viktigt. Den som lär tillsammans med andra har svårare att gömma sig bakom en fin rapport, och lättare att be om hjälp.',
      ),
      stakeholders:
        'Samtliga partner i färdplanen, kommunens samordningsteam, personer hos partnerna med ansvar för hållbarhet, inköp och fastigheter.',
      beneficiaries:
        'Partner som saknar egna experter och får lära av andra; samordnaren, som kan lägga ihop uppgifterna; allmänheten, som kan fråga vad som blev av löftet.',
      resourcesNeeded:
        'Några träffar om året, en enkel mall för den årliga informationen, och någon som läser den. Hos partnern: en kontaktperson och ledningens godkännande.',
      evidenceOfSuccess:
        'Åtagandet är formulerat och har undertecknats av 54 partner. Perioden löper ut 2025. Något samlat utfall per partner finns inte i de använda källorna; det är just vad de årliga uppgifterna är till för.',
      challengesEncountered:
        'Fem utmaningar kan vara mycket för en liten organisation och lite för en stor. ”Dela information” kan betyda en mening eller en full redovisning. Utan gemensamma mått blir summan svår att tolka.',
      successFactors: list(
        'Löftena ryms på en halv sida.',
        'Lärande står först, inte sist.',
        'Perioden har ett slutår.',
        'Kommunen håller samma löften själv.',
      ),
      enablingConditions:
        'En färdplan med tydligt avgränsade utmaningar att välja bland, ett förtroende som gör att man vågar berätta om misslyckanden, en samordnare som återkopplar.',
      transferPotential: 'Mycket hög: åtagandena kan lyftas in i varje klimatpakt. Antalet utmaningar måste anpassas till den egna listan.',
      transferTips: list(
        'Bestäm tre eller fyra mått som alla lämnar, oavsett storlek.',
        'Be också om ett misslyckande om året.',
        'Publicera svaren i samma form för alla.',
        'Låt perioden sluta, utvärdera den och skriv nya löften.',
      ),
    },
    en: {
      title: 'Three promises for 2023–2025: learn, tell and cut',
      summary:
        'Partners of Umeå’s climate roadmap commit to three things for 2023–2025: to learn together, to share information every year, and to cut emissions tied to at least five of the roadmap’s challenges. The promises are few, the same for all, and can be followed up.',
      problemAddressed: paragraphs(
        'Climate promises differ so much that they can’t be compared. One company promises climate neutrality, another changes light bulbs, and both receive the same diploma.',
        'Without limits in time, moreover, a promise is never put to the test.',
      ),
      objectives: list(
        'the same commitments for large and small partners',
        'a fixed period, so that one can take stock and begin anew',
        'knowledge shared, not results alone',
      ),
      solution: paragraphs(
        'Whoever joins promises for 2023–2025:',
        steps(
          'to take part in common learning and dialogue',
          'to share information on activities and results every year',
          'to work for lower emissions tied to at least five of the roadmap’s challenges',
        ),
        'The first promise matters. Those who learn together find it harder to hide behind a fine report, and easier to ask for help.',
      ),
      stakeholders:
        'All partners of the roadmap, the municipality’s coordinating team, and the people at partners who look after sustainability, purchasing and buildings.',
      beneficiaries:
        'Partners without experts of their own, who learn from others; the coordinator, who can add the information up; the public, which can ask what became of a promise.',
      resourcesNeeded:
        'A few meetings a year, a simple template for the yearly information, and somebody who reads it. At the partner: a contact and the consent of the management.',
      evidenceOfSuccess:
        'The commitment is worded and has been signed by 54 partners. The period ends in 2025. The sources used contain no outcome by partner; that is what the yearly information is for.',
      challengesEncountered:
        'Five challenges may be a lot for a small organisation and little for a large one. “Share information” can mean a sentence or a full account. Without common measures the sum is hard to interpret.',
      successFactors: list(
        'The promises fit on half a page.',
        'Learning comes first, not last.',
        'The period has a final year.',
        'The municipality keeps the same promises itself.',
      ),
      enablingConditions:
        'A roadmap with clearly bounded challenges to choose from, enough trust to speak of failures, and a coordinator who gives feedback.',
      transferPotential:
        'Very high: the commitments can be taken into any climate pact. The number of challenges has to be fitted to one’s own list.',
      transferTips: list(
        'Settle three or four measures that everybody gives, whatever their size.',
        'Ask for one failure a year as well.',
        'Publish the answers in the same form for all.',
        'Let the period end, evaluate it, and write new promises.',
      ),
    },
  },
};
