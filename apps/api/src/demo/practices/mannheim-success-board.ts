import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const mannheimSuccessBoard: DemoPractice = {
  slug: 'mannheim-success-board',
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
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION'],
  themes: ['urban-governance'],
  sdgs: [11, 16, 17],
  mainOrganisation: 'mannheim-local-green-deal-office',
  partners: ['city-of-mannheim'],
  location: null,
  measuredResults: [],
  sources: ['mannheimDealPractice'],
  texts: {
    de: {
      title: 'Success Board: Vereinbarungen zügig freigeben statt lange abstimmen',
      summary:
        'In Mannheim werden Local Green Deals in einem „Success Board“ rasch freigegeben. Kurze Wege zwischen Fachebene und Stadtspitze sorgen dafür, dass aus der Bereitschaft eines Partners eine gültige Vereinbarung wird, bevor sie wieder verfliegt.',
      problemAddressed: paragraphs(
        'Eine Zusage entsteht in einem Moment: nach einem Gespräch, einer Veranstaltung, einem guten Beispiel. Dauert die Antwort der Stadt Monate, ist der Moment vorbei, die Ansprechperson gewechselt oder das Budget vergeben.',
        'Die übliche Mitzeichnung kennt nur die Vorlage. Für eine Vereinbarung, die wenig kostet und niemanden verpflichtet außer den, der sie eingeht, ist das zu schwer.',
      ),
      objectives: list(
        'eine verlässliche, kurze Frist bis zur Freigabe',
        'gleiche Maßstäbe für große und kleine Partner',
        'die Stadtspitze weiß, was zugesagt wird',
      ),
      solution: paragraphs(
        'Ein eigenes Gremium entscheidet über die vorgelegten Deals. Wer das Verfahren nachbaut, lässt die Managerinnen und Manager fertig formulierte Texte einbringen und bespricht nur, was offen ist.',
        'Der Name lässt sich als Programm lesen: Gefragt wird nicht, was dagegen spricht, sondern was noch fehlt, damit der Deal gelingt. Ein Deal, der so nicht geht, kommt besser mit einem Hinweis zurück als mit einer Absage.',
      ),
      stakeholders: 'Die Managerinnen und Manager der acht Handlungsfelder, die Leitung der Verwaltung, bei Bedarf einzelne Fachbereiche.',
      beneficiaries: 'Partner, die eine schnelle Antwort bekommen; Beschäftigte der Stadt, die nicht über Monate nachfassen müssen.',
      resourcesNeeded:
        'Feste Termine, eine Vorlage von einer Seite, ein Protokoll mit Entscheidung und Datum, eine Person, die beides führt. Geld kostet vor allem, das Gremium nicht zu haben.',
      evidenceOfSuccess:
        'Die schnelle Freigabe gilt als eine der Bedingungen, unter denen bis April 2024 über 160 Deals möglich wurden. Durchlaufzeiten sind in den Quellen nicht veröffentlicht; wer das Verfahren übernimmt, sollte sie messen.',
      challengesEncountered:
        'Schnelligkeit darf Sorgfalt nicht ersetzen. Manche Zusagen berühren Vergaberecht, Haushalt oder Wettbewerb und gehören vor die zuständigen Stellen. Die Grenze zwischen beidem muss vorher feststehen.',
      successFactors: list(
        'Teilnehmende mit Entscheidungsbefugnis, keine Vertretung der Vertretung.',
        'Kurze Abstände zwischen den Terminen.',
        'Eine klare Liste der Fälle, die nicht in dieses Gremium gehören.',
      ),
      enablingConditions:
        'Vertrauen der Stadtspitze in das Team, eine einfache Form der Vereinbarung ohne Verpflichtung zu Zahlungen, ein gemeinsames Verzeichnis.',
      transferPotential:
        'Sehr hoch, denn es braucht weder Technik noch zusätzliches Personal. Geeignet für alles, was mit vielen freiwilligen Zusagen arbeitet: Klimapakte, Patenschaften, Mobilitätspartnerschaften.',
      transferTips: list(
        'Eine Frist öffentlich nennen und einhalten.',
        'Die Vorlage so kurz machen, dass sie im Termin gelesen werden kann.',
        'Nein sagen dürfen – mit Begründung und einem Weg, wie es doch geht.',
        'Jede Freigabe mit einem Datum für die erste Nachfrage versehen.',
      ),
    },
    en: {
      title: 'Success board: release agreements quickly instead of circulating them',
      summary:
        'In Mannheim, Local Green Deals are released quickly in a “success board”. Short paths between experts and the head of the city make sure that a partner’s willingness becomes a valid agreement before it evaporates.',
      problemAddressed: paragraphs(
        'A promise is born in a moment: after a conversation, an event, a good example. If the city takes months to answer, the moment has passed, the contact has changed or the budget is spent.',
        'The usual circulation of a file knows only the council paper. For an agreement that costs little and binds nobody but the one who makes it, that is too heavy.',
      ),
      objectives: list(
        'a short and dependable time until release',
        'the same yardstick for large and small partners',
        'leaders who know what is being promised',
      ),
      solution: paragraphs(
        'A board of its own decides on the deals put before it. Whoever rebuilds the procedure lets the managers bring texts ready worded and discusses only what is open.',
        'The name can be read as a programme: the question is not what speaks against a deal, but what is still missing for it to succeed. A deal that doesn’t work as it stands had better come back with a hint than with a refusal.',
      ),
      stakeholders: 'The managers of the eight policy areas, the leadership of the administration and, where needed, single departments.',
      beneficiaries: 'Partners, who get a quick answer; city staff, who need not chase replies for months.',
      resourcesNeeded:
        'Fixed dates, a one-page template, minutes with decision and date, and one person who keeps both. What costs money is mainly not having the board.',
      evidenceOfSuccess:
        'Quick release is regarded as one of the conditions under which over 160 deals became possible by April 2024. The sources publish no lead times; whoever adopts the procedure should measure them.',
      challengesEncountered:
        'Speed must not replace care. Some promises touch procurement law, the budget or competition and belong before other bodies. The line between the two has to be drawn beforehand.',
      successFactors: list(
        'Members who may decide, not the stand-in of a stand-in.',
        'Short intervals between meetings.',
        'A clear list of cases that don’t belong in this board.',
      ),
      enablingConditions:
        'Trust of the city’s leadership in the team, a simple form of agreement without a duty to pay, and a shared register.',
      transferPotential:
        'Very high, since it needs neither technology nor extra staff. Suitable for everything that works with many voluntary promises: climate pacts, sponsorships, mobility partnerships.',
      transferTips: list(
        'Name a deadline in public and keep it.',
        'Make the template so short that it can be read in the meeting.',
        'Be allowed to say no, with a reason and a way to make it work.',
        'Give every release a date for the first follow-up.',
      ),
    },
    sv: {
      title: 'Success board: snabbt besked i stället för lång remissrunda',
      summary:
        'I Mannheim godkänns lokala gröna överenskommelser snabbt i ett ”success board”. Korta vägar mellan sakkunniga och stadens ledning gör att en partners vilja hinner bli en giltig överenskommelse innan den svalnar.',
      problemAddressed:
        'Ett löfte föds i stunden: efter ett samtal, ett evenemang eller ett gott exempel. Om staden behöver månader för att svara är stunden förbi, kontaktpersonen utbytt eller budgeten förbrukad. Den vanliga beredningen är för tung för en överenskommelse som kostar lite och bara binder den som ingår den.',
      solution: paragraphs(
        'Ett särskilt organ avgör de överenskommelser som läggs fram. Den som vill göra likadant låter de ansvariga komma med färdiga formuleringar och diskuterar bara det som är oklart.',
        'Namnet kan läsas som ett program: frågan är inte vad som talar emot utan vad som fattas för att det ska lyckas. En överenskommelse som inte håller bör komma tillbaka med ett råd, inte med ett avslag.',
      ),
      transferTips: list(
        'Ange en tidsfrist offentligt och håll den.',
        'Gör underlaget så kort att det kan läsas under mötet.',
        'Våga säga nej – med motivering och en väg framåt.',
        'Ge varje godkännande ett datum för den första uppföljningen.',
      ),
    },
  },
};
