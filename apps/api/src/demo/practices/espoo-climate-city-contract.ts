import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooClimateCityContract: DemoPractice = {
  slug: 'espoo-climate-city-contract',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'fi',
  startedOn: '2023-09-20',
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'EVALUATED',
  replicability: 'MEDIUM',
  policyAreas: ['CLIMATE_AMBITION', 'CLEAN_ENERGY', 'BUILDING', 'MOBILITY'],
  themes: ['urban-governance', 'stakeholder-engagement', 'sme-transformation'],
  sdgs: [9, 11, 13, 17],
  mainOrganisation: 'city-of-espoo',
  partners: ['european-commission'],
  location: null,
  measuredResults: [
    {
      quantity: {
        fi: 'Sopimuksen allekirjoittaneet kumppanit',
        sv: 'Partner som undertecknat avtalet',
        de: 'Unterzeichnende Partner',
        en: 'Partners that signed the contract',
      },
      unit: '{partners}',
      before: null,
      after: '25',
      period: { startsOn: '2023-09-20', endsOn: '2023-09-20' },
      source: 'climateCityContract',
    },
  ],
  sources: ['climateCityContract', 'missionLabel', 'espooTarget'],
  texts: {
    fi: {
      title: 'Ilmastokaupunkisopimus: 25 kumppania saman tavoitteen taakse',
      summary:
        'Espoo ja 25 kumppania allekirjoittivat 20.9.2023 ilmastokaupunkisopimuksen, jossa kaupunki ja sen yhteisö sitoutuvat hiilineutraaliin Espooseen vuonna 2030. Maaliskuussa 2024 Euroopan komissio antoi sopimukselle Mission Label -tunnuksen.',
      problemAddressed: paragraphs(
        'Kaupungin oma toiminta aiheuttaa vain osan alueen päästöistä. Lämpö, liikenne, rakentaminen ja teollisuus ovat yritysten ja asukkaiden käsissä, eikä kaupunginvaltuusto voi päättää niistä.',
        'Vapaaehtoinen kumppanuus jää helposti logoksi seinälle: kukaan ei tiedä, mitä luvattiin, eikä kukaan kysy perään.',
      ),
      objectives: list(
        'yhteinen sitoumus hiilineutraaliudesta vuoteen 2030 mennessä',
        'kumppanien omat toimet näkyviin samaan suunnitelmaan kaupungin toimien kanssa',
        'rahoittajille uskottava kokonaiskuva siitä, mitä muutos edellyttää',
      ),
      solution: paragraphs(
        'Sopimus on osa EU:n missiota ilmastoneutraaleista ja älykkäistä kaupungeista. Se kokoaa yhteen sitoumuksen, toimintasuunnitelman ja näkemyksen rahoituksesta.',
        'Oleellista on järjestys: ensin sovittiin yhteinen tavoite, sitten jokainen allekirjoittaja katsoi, mitä se omalta osaltaan tarkoittaa. Sopimus ei siirrä vastuuta kaupungille eikä vapauta ketään; se tekee osuuksista vertailtavia.',
      ),
      stakeholders:
        'Espoon kaupunki sopimuksen kokoajana, 25 allekirjoittanutta kumppania – yrityksiä, korkeakouluja, tutkimuslaitoksia ja muita yhteisöjä – sekä Euroopan komissio arvioijana.',
      beneficiaries:
        'Asukkaat ja yritykset, joiden ympäristössä päästöt vähenevät, sekä kumppanit itse: ne saavat yhteisen suunnan, johon omat investoinnit voi sovittaa.',
      resourcesNeeded:
        'Neuvotteluaikaa kuukausia, ei viikkoja; ihminen, joka tuntee sekä päästölaskennan että yritysten arjen; johdon läsnäoloa allekirjoitukseen asti ja sen jälkeen vuosittaiseen seurantaan. Kustannuksia ei lähteissä eritellä.',
      evidenceOfSuccess: paragraphs(
        'Kumppaneita on 25, ja sopimus sai komission Mission Label -tunnuksen maaliskuussa 2024. Tunnus on ulkopuolinen arvio suunnitelman uskottavuudesta.',
        'Se ei ole mittaustulos. Vaikutus näkyy vasta kumppanien toteutuneissa investoinneissa ja kaupungin päästölaskennassa.',
      ),
      challengesEncountered:
        'Suuret ja pienet kumppanit puhuvat eri mittakaavassa: yhdelle toimi on voimalaitos, toiselle lämmitystavan vaihto. Toinen vaikeus on rajaus – monen yrityksen merkittävimmät päästöt syntyvät kaupungin rajojen ulkopuolella.',
      successFactors: list(
        'Kutsu tulee kaupungin ylimmältä johdolta ja koskee ylintä johtoa.',
        'Tavoite on yksi ja helppo toistaa.',
        'Kumppani kirjoittaa oman osuutensa itse.',
        'Ulkopuolinen arvio pakottaa kirjoittamaan auki myös sen, mikä puuttuu.',
      ),
      enablingConditions:
        'Kaupungin hyväksytty ilmastotavoite, julkinen toimien seuranta, valmiiksi tiivis yhteistyö yritysten ja korkeakoulujen kanssa sekä EU-mission antama aikataulu ja muoto.',
      transferPotential:
        'Sopimusmalli on EU:ssa yhteinen, joten rakenne on valmiina. Missioon kuulumaton kaupunki voi käyttää samaa järjestystä – tavoite, kumppanin oma osuus, rahoitus, vuosiseuranta – ilman tunnusta.',
      transferTips: list(
        'Kutsu ensin ne, joiden päästöillä on merkitystä, vasta sitten ne, joiden logo on tuttu.',
        'Pyydä jokaiselta yksi toimi, jonka toteutumisen voi tarkistaa.',
        'Sovi allekirjoituspäivänä myös ensimmäisen seurantapalaverin päivä.',
        'Kerro avoimesti, mitkä päästöt jäävät sopimuksen ulkopuolelle.',
      ),
    },
    en: {
      title: 'Climate City Contract: 25 partners behind one goal',
      summary:
        'On 20 September 2023 Espoo and 25 partners signed a Climate City Contract that commits the city and its community to a carbon-neutral Espoo in 2030. In March 2024 the European Commission gave the contract its Mission Label.',
      problemAddressed: paragraphs(
        'A city’s own operations cause only part of the emissions on its territory. Heat, traffic, construction and industry are in the hands of companies and residents, and no city council can decide for them.',
        'Voluntary partnerships easily end as a logo on a wall: nobody knows what was promised, and nobody asks.',
      ),
      objectives: list(
        'a shared commitment to carbon neutrality by 2030',
        'the partners’ own measures visible in one plan beside those of the city',
        'a picture of what the change requires that is credible to funders',
      ),
      solution: paragraphs(
        'The contract belongs to the EU mission for climate-neutral and smart cities. It brings together a commitment, an action plan and a view of the funding.',
        'What matters is the order: first the shared goal was agreed, then each signatory looked at what it means for its own part. The contract neither shifts responsibility to the city nor releases anybody; it makes the shares comparable.',
      ),
      stakeholders:
        'The City of Espoo, which brought the contract together; the 25 signatories, among them companies, universities, research institutes and other bodies; and the European Commission, which assessed it.',
      beneficiaries:
        'Residents and companies in whose surroundings emissions fall, and the partners themselves: they gain a common direction that their investments can be fitted to.',
      resourcesNeeded:
        'Months of negotiation rather than weeks; a person who understands both emission inventories and everyday business; leaders who stay involved until the signature and afterwards in the yearly follow-up. The sources do not itemise costs.',
      evidenceOfSuccess: paragraphs(
        'There are 25 partners, and in March 2024 the contract received the Commission’s Mission Label, an outside judgement on how credible the plan is.',
        'It is not a measurement. The effect will show only in investments made by partners and in the city’s emission inventory.',
      ),
      challengesEncountered:
        'Large and small partners speak on different scales: for one a measure is a power plant, for another a new heating system. The second difficulty is the boundary, since many companies cause most of their emissions outside the city limits.',
      successFactors: list(
        'The invitation comes from the top of the city and goes to the top of the partner.',
        'There is one goal, and it is easy to repeat.',
        'Each partner writes its own part.',
        'An outside assessment forces everyone to spell out what is missing.',
      ),
      enablingConditions:
        'An approved climate target, public monitoring of actions, long-standing cooperation with companies and universities, and the timetable and form that the EU mission provides.',
      transferPotential:
        'The form is common to the EU, so the structure exists already. A city outside the mission can follow the same order (goal, the partner’s own part, funding, yearly follow-up) without the label.',
      transferTips: list(
        'Invite those whose emissions matter first, and only then those whose logo is well known.',
        'Ask each for one measure whose completion can be checked.',
        'On the day of signing, also fix the day of the first follow-up meeting.',
        'Say openly which emissions the contract does not cover.',
      ),
    },
    sv: {
      title: 'Klimatavtal för staden: 25 partner bakom ett och samma mål',
      summary:
        'Den 20 september 2023 undertecknade Esbo och 25 partner ett klimatavtal (Climate City Contract) som förbinder staden och dess samarbetspartner till ett kolneutralt Esbo 2030. I mars 2024 fick avtalet Europeiska kommissionens Mission Label.',
      problemAddressed:
        'Stadens egen verksamhet står bara för en del av utsläppen inom stadens gränser. Värme, trafik, byggande och industri ligger i händerna på företag och invånare, och där kan inget fullmäktige besluta. Frivilliga partnerskap stannar dessutom lätt vid en logotyp på väggen: ingen minns vad som lovades, och ingen frågar.',
      solution: paragraphs(
        'Avtalet hör till EU:s uppdrag för klimatneutrala och smarta städer. Det samlar ett åtagande, en handlingsplan och en syn på finansieringen.',
        'Ordningen är det väsentliga: först enades man om målet, sedan såg varje undertecknare efter vad det betyder för den egna delen. Avtalet flyttar inte ansvaret till staden och befriar ingen – det gör andelarna jämförbara.',
      ),
    },
    de: {
      title: 'Climate City Contract: 25 Partner hinter einem gemeinsamen Ziel',
      summary:
        'Am 20. September 2023 unterzeichneten Espoo und 25 Partner einen Climate City Contract, der die Stadt und ihre Partner auf ein klimaneutrales Espoo im Jahr 2030 verpflichtet. Im März 2024 verlieh die Europäische Kommission dem Vertrag das Mission Label.',
      problemAddressed:
        'Der eigene Betrieb einer Stadt verursacht nur einen Teil der Emissionen auf ihrem Gebiet. Wärme, Verkehr, Bau und Industrie liegen in der Hand von Unternehmen und Bevölkerung; darüber kann kein Stadtrat entscheiden. Freiwillige Partnerschaften enden zudem leicht als Logo an der Wand: Niemand weiß, was zugesagt wurde, und niemand fragt nach.',
      solution: paragraphs(
        'Der Vertrag gehört zur EU-Mission für klimaneutrale und intelligente Städte. Er vereint eine Verpflichtung, einen Aktionsplan und eine Vorstellung von der Finanzierung.',
        'Entscheidend ist die Reihenfolge: Zuerst wurde das gemeinsame Ziel vereinbart, dann prüfte jeder Unterzeichner, was es für den eigenen Anteil bedeutet. Der Vertrag schiebt die Verantwortung nicht der Stadt zu und entlässt niemanden daraus; er macht die Anteile vergleichbar.',
      ),
      transferTips: list(
        'Zuerst diejenigen einladen, deren Emissionen ins Gewicht fallen, erst dann die mit dem bekannten Logo.',
        'Von jedem Partner eine Maßnahme erbitten, deren Umsetzung sich prüfen lässt.',
        'Am Tag der Unterzeichnung gleich den Termin der ersten Zwischenbilanz festlegen.',
        'Offen sagen, welche Emissionen der Vertrag nicht erfasst.',
      ),
    },
  },
};
