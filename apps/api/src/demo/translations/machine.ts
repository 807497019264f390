import type { DemoTranslation } from '../demo-knowledge.types.js';
import { list, paragraphs, steps } from '../text.js';

/** As a machine put it: understandable, here and there too literal. Nobody has checked it, and readers are told so. */
export const umeaThreeQuestionsGerman: DemoTranslation = {
  practice: 'umea-three-questions',
  locale: 'de',
  origin: 'MACHINE',
  reviewed: false,
  stale: false,
  texts: {
    title: 'Drei Fragen reichen: eine Anmeldung, die auch das kleine Unternehmen schafft',
    summary:
      'Wer sich dem Klimafahrplan von Umeå anschließen möchte, beantwortet drei Fragen: Welche Herausforderungen nehmen Sie an, wer unterschreibt und wer ist Kontaktperson? Die Schwelle ist niedrig, aber die Antworten erfordern einen Beschluss in der eigenen Leitung. Das macht die Anmeldung einfach, ohne sie leer zu machen.',
    problemAddressed:
      'Viele Klimanetzwerke beginnen mit einer langen Umfrage: Emissionen, Zertifizierungen, Ziele, Strategien. Wer eine Nachhaltigkeitsabteilung hat, füllt sie aus, wer fünf Angestellte hat, tut es nicht. Die Folge werden Netzwerke für diejenigen, die bereits fertig sind.',
    objectives: list(
      'Organisationen aller Größen mitkommen lassen',
      'vom ersten Tag an einen Beschluss auf Leitungsebene erhalten',
      'wissen, wen man anrufen soll',
    ),
    solution: paragraphs(
      'Die Anmeldung besteht aus drei Fragen:',
      steps('Welche der Herausforderungen des Fahrplans nehmen Sie an?', 'Wer bei Ihnen unterschreibt?', 'Wer ist Ihre Kontaktperson?'),
      'Die erste Frage erzwingt das Lesen des Fahrplans, die zweite ein Gespräch mit der Leitung, die dritte einen Namen anstelle einer allgemeinen Adresse. Angaben über Emissionen gehören zur jährlichen Information, nicht zum Eintritt.',
    ),
    stakeholders:
      'Organisationen, die sich anschließen wollen, ihre Leitung, das Koordinierungsteam der Gemeinde, das die Anmeldung entgegennimmt.',
    beneficiaries:
      'Kleine Unternehmen und Vereine; der Koordinator, der vergleichbare und kurze Antworten erhält; bereits angeschlossene Partner, die sehen, welche anderen mit derselben Herausforderung arbeiten.',
    resourcesNeeded:
      'Ein Webformular, eine lesbare Beschreibung der Herausforderungen und eine Person, die innerhalb weniger Tage antwortet.',
    evidenceOfSuccess:
      'Die Anzahl der Partner stieg zwischen dem 1. Dezember 2022 und dem 30. November 2023 von 37 auf 54. Wie groß der Teil der Zunahme ist, der auf die einfache Anmeldung zurückgeht, lässt sich nicht sagen.',
    challengesEncountered:
      'Einfachheit kann missbraucht werden: Es ist leicht, fünf Herausforderungen anzukreuzen. Man merkt erst ein Jahr später, ob etwas getan wurde. Kontaktpersonen werden ausgetauscht, und die Liste muss gepflegt werden.',
    successFactors: list(
      'Nur das, was verwendet wird, wird gefragt.',
      'Die Fragen führen zu Handlung bei demjenigen, der antwortet.',
      'Eine Antwort von einem Menschen, nicht nur eine automatische E-Mail.',
    ),
    enablingConditions:
      'Herausforderungen, die so beschrieben sind, dass ein Außenstehender sie versteht, und eine Nachverfolgung danach, die die niedrige Schwelle aufwiegt.',
    transferPotential:
      'Sehr hoch – das Formular kann morgen übernommen werden. Es passt auch zu anderen Zusammenschlüssen: Mobilitätspakte, Wiederverwendungsnetzwerke, Lebensmittelpartnerschaften.',
    transferTips: list(
      'Streichen Sie jede Frage, deren Antwort Sie nicht zu verwenden beabsichtigen.',
      'Zeigen Sie direkt nach der Anmeldung, was andere mit derselben Herausforderung tun.',
      'Bitten Sie um einen Reservekontakt.',
      'Kontrollieren Sie die Kontaktliste im Zusammenhang mit der jährlichen Information.',
    ),
  },
};

/** Translated by machine, then checked and mended by a person. */
export const mannheimSocialEconomyPartnerFinnish: DemoTranslation = {
  practice: 'mannheim-social-economy-partner',
  locale: 'fi',
  origin: 'MACHINE',
  reviewed: true,
  stale: false,
  texts: {
    title: 'Yhteisötalous mukaan pöytään: Local Green Deal on myös sosiaalinen kysymys',
    summary:
      'ALLIANCE-hankkeessa Mannheim tekee työtä yhteisötalouden kumppanin kanssa. Yhteiskunnalliset yritykset ja yleishyödylliset järjestöt tavoittavat ihmisiä, joita ei näy ilmastokokouksissa, ja kysyvät ajoissa, kuka maksaa muutoksen.',
    problemAddressed: paragraphs(
      'Ilmastopolitiikasta neuvotellaan yleensä niiden kanssa, jotka ovat muutenkin paikalla: hallinnon, suuryritysten ja liittojen. Ne, joilla on vähän rahaa, aikaa tai luottamusta viranomaisiin, puuttuvat.',
      'Samalla puuttuu osaamista. Kierrätysmyymälät, työpajat ja asukastalot ovat harjoittaneet kiertotaloutta pitkään; siellä sitä vain ei kutsuta siksi.',
    ),
    objectives: list(
      'ottaa yhteisötalous mukaan tasavertaiseksi kumppaniksi',
      'mahdollistaa sopimuksia, joissa yhdistyvät ilmasto- ja sosiaaliset vaikutukset',
      'tuoda asuinalueiden kokemukset Euroopan tasolle annettaviin suosituksiin',
    ),
    solution: paragraphs(
      'Kumppani ei ole kohderyhmä vaan yhteenliittymän jäsen. Siinä roolissa se voi suunnitella tapaamisia, tuoda mukaan järjestöjä, joita kaupunki ei olisi tavoittanut, ja arvioida ehdotuksia niiden ihmisten kannalta, joiden kanssa se työskentelee.',
      'Mannheimin tiedonvaihtopäiville lokakuun puolivälissä 2022 kutsuttiin yhdessä pienet ja keskisuuret yritykset, yhteisötalous ja tarkkailijakaupungit. Näin vastaväitteet kuullaan ennen kuin ehdotus on valmis.',
    ),
    stakeholders:
      'Yhteisötalouden kumppani, Local Green Dealin tiimi, koordinaattorina ICLEI, sosiaalialan järjestöt, pienet ja keskisuuret yritykset sekä asuinalueiden yhteisöt.',
    beneficiaries:
      'Pienituloiset ihmiset, nuoret ja yhteiskunnallisten yritysten työntekijät; kaupunki, jonka toimenpiteillä on laajempi hyväksyntä.',
    resourcesNeeded:
      'Kumppanille maksettua työaikaa, sillä vapaaehtoisvoimin monivuotinen hanke ei kestä; tiloja asuinalueilla, selkeää kieltä ja lastenhoitoa iltatapaamisten ajaksi.',
    evidenceOfSuccess:
      'Osallistuminen itsessään on todennettu: Mannheimin yhteenliittymässä on yhteisötalouden kumppani, ja alan järjestöt osallistuivat tiedonvaihtoon. Sosiaalisten vaikutusten arviointia käytetyissä lähteissä ei ole.',
    challengesEncountered:
      'Hankekieli sulkee ulos. Rahoitussäännöt vaativat selvityksiä, joita pienten järjestöjen on vaikea antaa. Ja odotus, että ”kansalaisyhteiskunta” puhuisi yhdellä äänellä, on yksittäiselle kumppanille liikaa.',
    successFactors: list(
      'Kumppanilla on oma budjetti ja oma tehtävä.',
      'Tapaamiset pidetään siellä, missä ihmiset ovat.',
      'Vastaväitteet muuttavat lopputulosta näkyvästi.',
    ),
    enablingConditions:
      'Rahoitus, jota myös yleishyödylliset kumppanit voivat saada, kaupunki, joka sietää vastaväitteitä, ja ajan myötä syntyneet suhteet asuinalueisiin.',
    transferPotential:
      'Suuri: yhteisötaloutta on joka kaupungissa, vaikka nimi vaihtelee – osuuskuntia, säätiöitä, yhdistyksiä, yhteiskunnallisia yrityksiä.',
    transferTips: list(
      'Kysy ennen hakemusta, älä sen jälkeen.',
      'Maksa työstä, myös pienestä.',
      'Aloita aiheesta, joka tuntuu arjessa: korjaaminen, ruoka, lämpö.',
      'Jaa raportointi kumppanin kanssa.',
    ),
  },
};
