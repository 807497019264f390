import type { Role } from '@alliance/access';
import { defineMessages } from '@alliance/kernel';
import type { Message } from '@alliance/kernel';

const names = defineMessages({
  PARTNER: { en: 'partner', fi: 'kumppani', sv: 'partner', de: 'Partner' },
  CONTRIBUTOR: { en: 'contributor', fi: 'sisällöntuottaja', sv: 'skribent', de: 'Mitwirkung' },
  EDITOR: { en: 'editor', fi: 'toimittaja', sv: 'redaktör', de: 'Redaktion' },
  MANAGER: { en: 'manager', fi: 'pääkäyttäjä', sv: 'ansvarig', de: 'Leitung' },
});

/** Roles that people are invited to, and that those who look after a city or an organisation may change. */
export type GivenRole = keyof typeof names;

export function isGivenRole(role: Role): role is GivenRole {
  return role in names;
}

/** What a role is called where people read of it. */
export function roleName(role: GivenRole): Message {
  return names[role];
}

/** What can stand in the way of changing a role, in the words of whoever reads it. */
export const roleMessages = defineMessages({
  roleOfCity: {
    en: 'In a city people are contributors, editors or managers: choose CONTRIBUTOR, EDITOR or MANAGER, or null to take the role away.',
    fi: 'Kaupungissa henkilöt ovat sisällöntuottajia, toimittajia tai pääkäyttäjiä: valitse CONTRIBUTOR, EDITOR tai MANAGER, tai poista rooli arvolla null.',
    sv: 'I en stad är personer skribenter, redaktörer eller ansvariga: välj CONTRIBUTOR, EDITOR eller MANAGER, eller null för att ta bort rollen.',
    de: 'In einer Stadt gibt es Mitwirkung, Redaktion und Leitung: Wählen Sie CONTRIBUTOR, EDITOR oder MANAGER, oder null, um die Rolle zu nehmen.',
  },
  roleOfOrganisation: {
    en: 'In an organisation people are partners: choose PARTNER, or null to take the role away.',
    fi: 'Organisaatiossa henkilöt ovat kumppaneita: valitse PARTNER, tai poista rooli arvolla null.',
    sv: 'I en organisation är personer partner: välj PARTNER, eller null för att ta bort rollen.',
    de: 'In einer Organisation gibt es Partner: Wählen Sie PARTNER, oder null, um die Rolle zu nehmen.',
  },
  personWithoutRole: {
    en: 'Nobody with this id has a role here. Invite people with inviteToCity or inviteToOrganisation.',
    fi: 'Kenelläkään tällä tunnisteella ei ole täällä roolia. Kutsu henkilöitä toiminnoilla inviteToCity tai inviteToOrganisation.',
    sv: 'Ingen med detta id har en roll här. Bjud in personer med inviteToCity eller inviteToOrganisation.',
    de: 'Niemand mit dieser Kennung hat hier eine Rolle. Laden Sie Personen mit inviteToCity oder inviteToOrganisation ein.',
  },
  lastManager: {
    en: 'The city would be left without a manager. Make somebody else manager first, or ask the coordinator.',
    fi: 'Kaupunki jäisi ilman pääkäyttäjää. Tee ensin jostakusta toisesta pääkäyttäjä tai pyydä apua koordinaattorilta.',
    sv: 'Staden skulle stå utan ansvarig. Gör först någon annan till ansvarig eller be koordinatorn om hjälp.',
    de: 'Die Stadt wäre ohne Leitung. Geben Sie die Leitung zuerst jemand anderem, oder wenden Sie sich an die Koordination.',
  },
  lastManagerReason: {
    en: 'The city would be left without a manager. Say why in “reason”, or make somebody else manager first.',
    fi: 'Kaupunki jäisi ilman pääkäyttäjää. Kerro syy kentässä ”reason” tai tee ensin jostakusta toisesta pääkäyttäjä.',
    sv: 'Staden skulle stå utan ansvarig. Ange skälet i ”reason” eller gör först någon annan till ansvarig.',
    de: 'Die Stadt wäre ohne Leitung. Nennen Sie in „reason“ den Grund, oder geben Sie die Leitung zuerst jemand anderem.',
  },
  changedMeanwhile: {
    en: 'Somebody changed the roles meanwhile: the person now holds {roles}. Look again and repeat the change if it is still needed.',
    fi: 'Joku muutti rooleja sillä välin: henkilöllä on nyt {roles}. Tarkista tilanne ja toista muutos, jos se on yhä tarpeen.',
    sv: 'Någon ändrade rollerna under tiden: personen har nu {roles}. Kontrollera och gör om ändringen om den ännu behövs.',
    de: 'Jemand hat die Rollen inzwischen geändert: Die Person hat nun {roles}. Prüfen Sie das, und wiederholen Sie die Änderung, wenn sie noch nötig ist.',
  },
});
