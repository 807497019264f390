import type { DemoLesson } from '../demo-knowledge.types.js';
import { list } from '../text.js';

export const mannheimLessons: readonly DemoLesson[] = [
  {
    slug: 'mannheim-signatures-are-not-tonnes',
    city: 'mannheim',
    originalLocale: 'de',
    outcome: 'MIXED',
    happenedOn: null,
    invented: false,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance', 'stakeholder-engagement'],
    sdgs: [13, 17],
    sources: ['mannheimDealPractice'],
    from: { practice: 'mannheim-local-green-deal', challenge: 'mannheim-effect-of-deals' },
    texts: {
      de: {
        title: 'Unterschriften sind keine Tonnen',
        whatHappened:
          'Bis April 2024 waren in Mannheim über 160 Deals zustande gekommen. Das ist öffentlich belegt. Wie viel Kohlendioxid dadurch vermieden wurde, steht in den Quellen nicht. Wer über den Erfolg spricht, hat damit eine gute Zahl für die Beteiligung und keine für die Wirkung.',
        why: 'Einschätzung der Verfasser dieser Demonstration: Am Anfang zählt, dass überhaupt jemand mitmacht, und jede zusätzliche Frage kostet Zusagen. Eine Messgröße lässt sich später aber kaum nachtragen, weil der Ausgangspunkt fehlt und die Ansprechperson gewechselt hat.',
        recommendation: list(
          'Bei der Unterschrift genau eine Messgröße vereinbaren, und sei sie noch so schlicht.',
          'Den Ausgangswert am selben Tag aufschreiben.',
          'Beteiligung und Wirkung in jedem Bericht getrennt nennen.',
        ),
      },
      en: {
        title: 'Signatures are not tonnes',
        whatHappened:
          'By April 2024 over 160 deals had been concluded in Mannheim. That is publicly documented. How much carbon dioxide they avoided does not stand in the sources. Whoever speaks of success thus has a good figure for participation, and none for effect.',
        why: 'Judgement of the authors of this demonstration: in the beginning it matters that anybody takes part, and each further question costs promises. Yet a measure can hardly be added later, because the starting point is missing and the contact has changed.',
        recommendation: list(
          'Agree on exactly one measure at the signing, however plain.',
          'Write the starting value down on the same day.',
          'State participation and effect separately in every report.',
        ),
      },
      sv: {
        title: 'Underskrifter är inte ton',
        whatHappened:
          'I april 2024 hade fler än 160 överenskommelser ingåtts i Mannheim. Det är offentligt belagt. Hur mycket koldioxid som undvikits framgår inte av källorna. Den som talar om framgången har alltså en bra siffra för deltagandet och ingen för effekten.',
        why: 'Bedömning av dem som har skrivit denna demonstration: i början räknas det att någon alls är med, och varje fråga till kostar löften. Men ett mått går knappast att lägga till i efterhand, för då saknas utgångsläget och kontaktpersonen har bytts ut.',
        recommendation: list(
          'Kom överens om ett enda mått vid undertecknandet, hur enkelt det än är.',
          'Skriv ner utgångsvärdet samma dag.',
          'Redovisa deltagande och effekt var för sig i varje rapport.',
        ),
      },
      fi: {
        title: 'Allekirjoitukset eivät ole tonneja',
        whatHappened:
          'Huhtikuuhun 2024 mennessä Mannheimissa oli solmittu yli 160 sopimusta. Se on julkisesti todettu. Kuinka paljon hiilidioksidia niillä on vältetty, ei käy ilmi lähteistä. Onnistumisesta puhuvalla on siis hyvä luku osallistumisesta mutta ei yhtään vaikutuksesta.',
        why: 'Tämän esittelyn tekijöiden arvio: alussa tärkeintä on, että joku ylipäätään lähtee mukaan, ja jokainen lisäkysymys karsii lupauksia. Mittaria on kuitenkin vaikea lisätä jälkikäteen, koska lähtötaso puuttuu ja yhteyshenkilö on vaihtunut.',
        recommendation: list(
          'Sopikaa allekirjoitettaessa täsmälleen yhdestä mittarista, vaikka se olisi vaatimaton.',
          'Kirjatkaa lähtöarvo samana päivänä.',
          'Kertokaa osallistuminen ja vaikutus jokaisessa raportissa erikseen.',
        ),
      },
    },
  },
  {
    slug: 'mannheim-per-head-of-whom',
    city: 'mannheim',
    originalLocale: 'de',
    outcome: 'MIXED',
    happenedOn: null,
    invented: false,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance'],
    sdgs: [11, 16, 17],
    sources: ['mannheimPopulation'],
    from: { practice: 'mannheim-climate-action-plan' },
    texts: {
      de: {
        title: 'Pro Kopf – aber wie viele Köpfe sind es?',
        whatHappened:
          'Der Zensus 2022 zählte in Mannheim 313.693 Menschen, das Melderegister 324.508. Der Unterschied beträgt gut drei Prozent. Teilt man dieselben Emissionen durch die eine oder die andere Zahl, verbessert oder verschlechtert sich der Wert pro Kopf, ohne dass irgendjemand etwas getan hätte.',
        why: 'Beide Zahlen sind richtig für das, was sie messen: hier eine Erhebung zu einem Stichtag, dort ein laufend geführtes Register. In Tabellen verschwindet die Herkunft des Nenners zuerst, weil alle auf den Zähler schauen.',
        recommendation: list(
          'Zu jedem Wert pro Kopf die Einwohnerzahl und ihre Quelle angeben.',
          'In einer Zeitreihe nie mitten im Verlauf wechseln; lieber beide Reihen zeigen.',
          'Beim Vergleich mit anderen Städten zuerst den Nenner vergleichen.',
        ),
      },
      en: {
        title: 'Per head – but how many heads are there?',
        whatHappened:
          'The census of 2022 counted 313,693 people in Mannheim, the population register holds 324,508. The difference is a little over three per cent. Divide the same emissions by one or the other, and the value per head gets better or worse without anybody having done anything.',
        why: 'Both figures are right for what they measure: one is a survey for a given day, the other a register that is kept all the time. In tables the origin of the denominator is the first thing to disappear, because everybody looks at the numerator.',
        recommendation: list(
          'Give the population and its source with every value per head.',
          'Never change in the middle of a time series; show both series instead.',
          'When comparing with other cities, compare the denominator first.',
        ),
      },
    },
  },
];
