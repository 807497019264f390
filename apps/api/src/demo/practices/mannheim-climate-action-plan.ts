import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const mannheimClimateActionPlan: DemoPractice = {
  slug: 'mannheim-climate-action-plan',
  city: 'mannheim',
  state: 'PUBLISHED',
  originalLocale: 'de',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: ['CLIMATE_AMBITION', 'CLEAN_ENERGY', 'BUILDING', 'MOBILITY'],
  themes: ['urban-governance'],
  sdgs: [7, 11, 13],
  mainOrganisation: 'city-of-mannheim',
  partners: ['mannheim-local-green-deal-office'],
  location: null,
  measuredResults: [
    {
      quantity: { fi: 'Suunnitelman toimenpiteet', sv: 'Åtgärder i planen', de: 'Maßnahmen im Plan', en: 'Measures in the plan' },
      unit: '{measures}',
      before: null,
      after: '330',
      period: null,
      source: 'mannheimDealPractice',
    },
  ],
  sources: ['mannheimDealPractice', 'mannheimDeal', 'cdpTargets'],
  texts: {
    de: {
      title: 'Klimaplan mit 330 Maßnahmen, verzahnt mit dem Local Green Deal',
      summary:
        'Mannheims Klimaplan umfasst 330 Maßnahmen auf dem Weg zur Klimaneutralität 2030. Neben dem Plan der Verwaltung steht der Local Green Deal, der die Beiträge der Stadtgesellschaft einsammelt. Beides zusammen beantwortet die Frage, wer was tun muss – und wer es tatsächlich zugesagt hat.',
      problemAddressed: paragraphs(
        'Ein Ziel wie „klimaneutral 2030“ ist schnell beschlossen. Ohne Maßnahmen bleibt es eine Zahl, mit zu vielen Maßnahmen wird es unübersichtlich.',
        'Dazu kommt: Ein Plan der Verwaltung beschreibt, was die Verwaltung tun kann. Ein großer Teil der Emissionen liegt außerhalb ihrer Reichweite.',
      ),
      objectives: list(
        'Klimaneutralität der Stadt im Jahr 2030',
        'für jedes Handlungsfeld benannte Maßnahmen statt allgemeiner Absichten',
        'ein gemeinsamer Rahmen für städtische Maßnahmen und freiwillige Beiträge',
      ),
      solution: paragraphs(
        'Der Plan bündelt 330 Maßnahmen. Der Local Green Deal ergänzt ihn um Vereinbarungen mit Dritten und setzt kein zweites Ziel daneben.',
        'Mit der Zielzahl selbst geht Mannheim nicht nur auf eine Weise um: Gegenüber CDP meldete die Stadt 2021 eine Minderung um 55 Prozent bis 2030, die eigene Aussage lautet klimaneutral bis 2030. Beide Angaben stehen in dieser Datenbank nebeneinander, jede mit ihrer Quelle. Wer vergleicht, sollte sagen, welche er meint.',
      ),
      stakeholders: 'Gemeinderat, alle Dezernate, städtische Gesellschaften, das Team des Local Green Deal, Unternehmen und Bürgerschaft.',
      beneficiaries:
        'Die Bevölkerung der Stadt; Betriebe, die planen können, weil sie wissen, was kommt; andere Städte, die eine Liste erprobter Maßnahmen finden.',
      resourcesNeeded:
        'Eine koordinierende Stelle, Zuständige für jede Maßnahme, ein Verfahren für Priorität und Fortschritt, Mittel im Haushalt. Kosten des Plans nennen die hier verwendeten Quellen nicht.',
      evidenceOfSuccess:
        'Belegt ist der Umfang: 330 Maßnahmen. Wie viele davon umgesetzt sind, geht aus den verwendeten Quellen nicht hervor. Die Zahl der Maßnahmen ist deshalb kein Erfolg an sich, sondern der Maßstab, an dem er gemessen werden kann.',
      challengesEncountered:
        'Dreihundert Maßnahmen konkurrieren um dieselben Menschen und dasselbe Geld. Ohne Rangfolge beginnt jeder mit dem, was leicht ist. Und je länger die Liste, desto schwerer ist sie öffentlich zu erklären.',
      successFactors: list(
        'Eine Maßnahme, eine zuständige Stelle.',
        'Die größten Hebel stehen vorn, nicht die einfachsten.',
        'Freiwillige Beiträge werden gezählt, aber nicht doppelt.',
      ),
      enablingConditions:
        'Ratsbeschluss, Datengrundlage zu den Emissionen, Personal in den Fachbereichen, ein Förderrahmen von Land, Bund und EU.',
      transferPotential:
        'Mittel: Ein Plan dieser Breite passt zu großen Städten. Übertragbar für alle ist die Verzahnung – städtische Maßnahmen hier, Vereinbarungen mit Dritten dort, ein gemeinsames Ziel darüber.',
      transferTips: list(
        'Die zehn wirksamsten Maßnahmen getrennt und zuerst veröffentlichen.',
        'Zu jeder Maßnahme Stand und Datum zeigen.',
        'Unterschiedliche Zielangaben nicht glätten, sondern mit Quelle nebeneinanderstellen.',
        'Den Zusammenhang mit freiwilligen Zusagen von Anfang an festlegen.',
      ),
    },
    en: {
      title: 'A climate plan with 330 measures, meshed with the Local Green Deal',
      summary:
        'Mannheim’s climate plan contains 330 measures on the way to climate neutrality in 2030. Beside the administration’s plan stands the Local Green Deal, which collects what urban society contributes. Together they answer who has to do what, and who has actually promised it.',
      problemAddressed: paragraphs(
        'A goal such as “climate neutral in 2030” is quickly decided. Without measures it remains a number; with too many it becomes impossible to survey.',
        'Moreover, an administration’s plan describes what an administration can do. A large part of emissions lies beyond its reach.',
      ),
      objectives: list(
        'climate neutrality of the city in 2030',
        'named measures in each field instead of general intentions',
        'one frame for the city’s measures and for voluntary contributions',
      ),
      solution: paragraphs(
        'The plan bundles 330 measures. The Local Green Deal adds agreements with third parties and sets no second goal beside it.',
        'The target itself is stated in more than one way: to CDP the city reported a cut of 55 per cent by 2030 in 2021, while its own statement is climate neutral by 2030. In this database both stand side by side, each with its source. Whoever compares should say which one is meant.',
      ),
      stakeholders: 'The council, all departments, municipal enterprises, the Local Green Deal team, companies and citizens.',
      beneficiaries:
        'The people of the city; companies that can plan because they know what is coming; other cities, which find a list of measures to draw from.',
      resourcesNeeded:
        'A coordinating unit, somebody responsible for each measure, a procedure for priority and progress, and money in the budget. The sources used here don’t state what the plan costs.',
      evidenceOfSuccess:
        'What is documented is the extent: 330 measures. How many have been carried out does not follow from the sources used. The number of measures is therefore not a success in itself but the yardstick by which success can be measured.',
      challengesEncountered:
        'Hundreds of measures compete for the same people and the same money. Without a ranking everyone starts with what is easy. And the longer the list, the harder it is to explain in public.',
      successFactors: list(
        'One measure, one responsible unit.',
        'The largest levers come first, not the simplest.',
        'Voluntary contributions are counted, but not twice.',
      ),
      enablingConditions:
        'A council decision, data on emissions, staff in the departments, and funding from the region, the state and the EU.',
      transferPotential:
        'Medium: a plan of this breadth suits large cities. What everybody can adopt is the meshing, with the city’s measures here, agreements with third parties there, and one goal above both.',
      transferTips: list(
        'Publish the ten most effective measures separately, and first.',
        'Show state and date for each measure.',
        'Don’t smooth over differing statements of a target: put them side by side with their sources.',
        'Settle from the start how voluntary promises relate to the plan.',
      ),
    },
    fi: {
      title: 'Ilmastosuunnitelma, jossa on 330 toimenpidettä ja yhteys Local Green Dealiin',
      summary:
        'Mannheimin ilmastosuunnitelmassa on 330 toimenpidettä kohti ilmastoneutraaliutta vuonna 2030. Hallinnon suunnitelman rinnalla toimii Local Green Deal, joka kokoaa kaupunkiyhteisön panoksen. Yhdessä ne kertovat, kenen pitää tehdä mitä – ja kuka on sen luvannut.',
      problemAddressed:
        'Tavoite ”ilmastoneutraali 2030” on nopeasti päätetty. Ilman toimenpiteitä se jää luvuksi, ja liian monen toimenpiteen kanssa kokonaisuus katoaa näkyvistä. Lisäksi hallinnon suunnitelma kuvaa vain sitä, mihin hallinto pystyy, ja suuri osa päästöistä on sen ulottumattomissa.',
      solution: paragraphs(
        'Suunnitelmaan on koottu 330 toimenpidettä. Local Green Deal täydentää niitä sopimuksilla muiden kanssa asettamatta toista tavoitetta rinnalle.',
        'Itse tavoite on ilmaistu useammalla tavalla: CDP:lle kaupunki ilmoitti vuonna 2021 vähennykseksi 55 prosenttia vuoteen 2030 mennessä, kun taas kaupungin oma lausuma on ilmastoneutraali 2030. Tässä tietokannassa molemmat ovat rinnakkain lähteineen.',
      ),
    },
  },
};
