import type { DemoPracticeHistory } from '../demo-knowledge.types.js';
import { list, madeUp, paragraphs } from '../text.js';

export const espooClimateWatchHistory: DemoPracticeHistory = {
  practice: 'espoo-climate-watch',
  changeNote: madeUp(
    'Says plainly that openness is not yet a cut in emissions, and names the effect as a difficulty of its own. A fourth piece of advice. Level of evidence raised to monitored, since entries are updated at least yearly.',
  ),
  earlier: [
    {
      number: 1,
      publishedOn: '2024-03-11',
      changeNote: madeUp('First publication.'),
      facts: { maturity: 'PILOT', evidenceLevel: 'CLAIMED', replicability: 'MEDIUM', themes: ['urban-governance'], measuredResults: [] },
      locales: ['fi', 'en'],
      texts: {
        fi: {
          summary:
            'Espoon ilmastovahti kertoo verkossa, mitä kaupunki on luvannut tehdä ilmaston hyväksi ja miten työ etenee. Palvelu on tarkoitettu sekä asukkaille että niille, jotka toimia toteuttavat.',
          objectives: list('näyttää ilmasto-ohjelman toimet yhdessä paikassa', 'kertoa, kuka toimesta vastaa'),
          solution:
            'Ohjelman toimet on koottu verkkopalveluun, jossa jokaisesta kerrotaan sisältö, vastuutaho ja eteneminen. Palvelu on julkinen, eikä sen käyttö vaadi kirjautumista.',
          evidenceOfSuccess: 'Palvelu on käytössä. Käyttökokemuksia ei ole tähän kuvaukseen vielä koottu.',
          challengesEncountered: 'Tietojen pitäminen ajan tasalla riippuu siitä, ehtivätkö vastuuhenkilöt päivittää ne.',
          successFactors: list('Jokaisella toimenpiteellä on nimetty vastuutaho.', 'Palvelu on avoin kaikille.'),
          transferPotential: 'Kohtalainen: palvelu edellyttää hyväksyttyä ohjelmaa ja teknistä alustaa.',
          transferTips: list('Hanki alusta, jota muutkin kaupungit käyttävät.'),
        },
        en: {
          summary:
            'Espoo’s climate watch shows online what the city has promised to do for the climate and how far the work has come. The service is meant for residents as well as for those who carry the actions out.',
          objectives: list('show the actions of the climate plan in one place', 'say who is responsible for each'),
          solution:
            'The actions of the plan were put into a web service that tells what each contains, who is responsible and how far it has come. The service is public and needs no sign-in.',
          evidenceOfSuccess: 'The service is in use. No experience with it has been gathered for this description yet.',
          challengesEncountered: 'Whether entries are up to date depends on whether those responsible find the time.',
          successFactors: list('Every action names a body responsible.', 'The service is open to everybody.'),
          transferPotential: 'Medium: the service requires an approved plan and a technical platform.',
          transferTips: list('Obtain a platform that other cities use too.'),
        },
      },
    },
    {
      number: 2,
      publishedOn: '2024-11-25',
      changeNote: madeUp(
        'How 80 actions became 111, with its source. The advice to buy a platform is replaced: split the plan first. Swedish and German added.',
      ),
      facts: { maturity: 'IMPLEMENTED', evidenceLevel: 'CLAIMED' },
      locales: ['fi', 'en', 'sv', 'de'],
      texts: {
        fi: {
          solution: paragraphs(
            'Ohjelman 80 melko laajaa toimea pilkottiin 111 toimenpiteeksi, jotka ovat niin pieniä, että niiden valmistumisen voi todeta. Jokaisesta kerrotaan sisältö, eteneminen ja vaikutus.',
            'Sama palvelu on sekä julkinen verkkosivu että asiantuntijan työväline.',
          ),
          evidenceOfSuccess: 'Palvelu on käytössä, ja siinä seurataan 111 toimenpidettä, jotka on johdettu ohjelman 80 toimesta.',
          challengesEncountered:
            'Vuosi on pitkä aika: toimenpide voi näyttää ajantasaiselta, vaikka tilanne on muuttunut kuukausia sitten.',
          successFactors: list(
            'Yksi toimenpide on niin pieni, että siitä voi sanoa ”tehty” tai ”ei tehty”.',
            'Jokaisella toimenpiteellä on nimetty vastuutaho.',
            'Viimeisin päivityspäivä on näkyvissä.',
          ),
          transferTips: list(
            'Pilko ohjelma ennen kuin hankit järjestelmän.',
            'Sovi päivitysväli, joka on tiheämpi kuin vuosi ainakin suurimmille toimille.',
            'Jätä vaikutusluku mieluummin tyhjäksi kuin arvaa se.',
          ),
        },
        en: {
          solution: paragraphs(
            'The plan’s 80 rather broad actions were split into 111 that are small enough for somebody to say whether they are finished. For each, the watch tells what it contains, how far it has come and what it does.',
            'One service is both the public website and the tool of the experts.',
          ),
          evidenceOfSuccess: 'The service is in use and follows 111 actions derived from the plan’s 80.',
          challengesEncountered: 'A year is long: an entry may look current although the situation changed months ago.',
          successFactors: list(
            'An action is small enough to be called done or not done.',
            'Every action names a body responsible.',
            'The date of the last update is visible.',
          ),
          transferTips: list(
            'Split the plan before you buy a system.',
            'Agree on an interval shorter than a year, at least for the largest actions.',
            'Leave the effect empty rather than guess it.',
          ),
        },
        sv: {
          solution: paragraphs(
            'Programmets 80 ganska breda åtgärder delades upp i 111 som är så små att man kan säga om de är klara. För var och en framgår innehåll, läge och effekt.',
            'Samma tjänst är både offentlig webbplats och sakkunnigas arbetsredskap.',
          ),
          transferTips: list(
            'Dela upp programmet innan ni skaffar ett system.',
            'Kom överens om tätare uppdatering än en gång om året, åtminstone för de största åtgärderna.',
            'Lämna hellre effekten tom än gissa den.',
          ),
        },
      },
    },
  ],
};
