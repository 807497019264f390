import { defineMessages } from '@alliance/kernel';

/** What can stand in the way of an invitation, in the words of whoever reads it. */
export const invitationMessages = defineMessages({
  cityMissing: {
    en: 'There is no such city. Look the id up with cities.',
    fi: 'Tällaista kaupunkia ei ole. Hae tunniste kyselyllä cities.',
    sv: 'Det finns ingen sådan stad. Slå upp dess id med cities.',
    de: 'Diese Stadt gibt es nicht. Die Kennung finden Sie mit cities.',
  },
  organisationMissing: {
    en: 'There is no such organisation. Look the id up with organisations.',
    fi: 'Tällaista organisaatiota ei ole. Hae tunniste kyselyllä organisations.',
    sv: 'Det finns ingen sådan organisation. Slå upp dess id med organisations.',
    de: 'Diese Organisation gibt es nicht. Die Kennung finden Sie mit organisations.',
  },
  roleOfCity: {
    en: 'People of a city are contributors, editors or managers: choose CONTRIBUTOR, EDITOR or MANAGER.',
    fi: 'Kaupungin henkilöt ovat sisällöntuottajia, toimittajia tai pääkäyttäjiä: valitse CONTRIBUTOR, EDITOR tai MANAGER.',
    sv: 'Personer i en stad är skribenter, redaktörer eller ansvariga: välj CONTRIBUTOR, EDITOR eller MANAGER.',
    de: 'In einer Stadt gibt es Mitwirkende, Redaktion und Leitung: Wählen Sie CONTRIBUTOR, EDITOR oder MANAGER.',
  },
  hasRole: {
    en: 'Whoever has this address already has this role here. Look at the people listed.',
    fi: 'Tämän osoitteen haltijalla on jo tämä rooli täällä. Katso henkilöluettelosta.',
    sv: 'Den som har adressen har redan rollen här. Se listan över personer.',
    de: 'Wer diese Adresse hat, hat diese Rolle hier schon. Sehen Sie in der Liste der Personen nach.',
  },
  alreadyInvited: {
    en: 'This address is invited to this role already. Send that invitation again with resendInvitation, or take it back with withdrawInvitation.',
    fi: 'Tämä osoite on jo kutsuttu tähän rooliin. Lähetä kutsu uudelleen (resendInvitation) tai peru se (withdrawInvitation).',
    sv: 'Adressen är redan inbjuden till rollen. Skicka inbjudan igen med resendInvitation eller ta tillbaka den med withdrawInvitation.',
    de: 'Diese Adresse ist zu dieser Rolle schon eingeladen. Senden Sie die Einladung mit resendInvitation erneut, oder ziehen Sie sie mit withdrawInvitation zurück.',
  },
  tooManyMails: {
    en: 'This address has got {limit} invitations within a day. Send the next one tomorrow.',
    fi: 'Tähän osoitteeseen on lähetetty {limit} kutsua vuorokauden aikana. Lähetä seuraava huomenna.',
    sv: 'Till adressen har {limit} inbjudningar skickats på ett dygn. Skicka nästa i morgon.',
    de: 'An diese Adresse gingen innerhalb eines Tages {limit} Einladungen. Senden Sie die nächste morgen.',
  },
  tooManyInvitations: {
    en: 'You have sent {limit} invitations within a day. Send the next one tomorrow, or ask somebody else who may invite here.',
    fi: 'Olet lähettänyt {limit} kutsua vuorokauden aikana. Lähetä seuraava huomenna tai pyydä jotakuta toista, joka saa kutsua tänne.',
    sv: 'Du har skickat {limit} inbjudningar på ett dygn. Skicka nästa i morgon eller be någon annan som får bjuda in hit.',
    de: 'Sie haben innerhalb eines Tages {limit} Einladungen gesendet. Senden Sie die nächste morgen, oder bitten Sie jemand anderen, der hierher einladen darf.',
  },
  linkVoid: {
    en: 'This invitation’s link no longer works. Use the link of the newest mail, or ask to be invited again.',
    fi: 'Tämän kutsun linkki ei enää toimi. Käytä uusimman viestin linkkiä tai pyydä uusi kutsu.',
    sv: 'Länken i inbjudan fungerar inte längre. Använd länken i det senaste mejlet eller be om en ny inbjudan.',
    de: 'Der Link dieser Einladung gilt nicht mehr. Nehmen Sie den Link der neuesten Mail, oder bitten Sie um eine neue Einladung.',
  },
  expired: {
    en: 'The invitation has expired. Ask whoever invited you to send it again.',
    fi: 'Kutsu on vanhentunut. Pyydä kutsujaa lähettämään se uudelleen.',
    sv: 'Inbjudan har gått ut. Be den som bjöd in dig att skicka den igen.',
    de: 'Die Einladung ist abgelaufen. Bitten Sie darum, sie erneut zu senden.',
  },
  accepted: {
    en: 'The invitation was accepted already. Nothing more is to be done.',
    fi: 'Kutsu on jo hyväksytty. Muuta ei tarvitse tehdä.',
    sv: 'Inbjudan har redan antagits. Inget mer behöver göras.',
    de: 'Die Einladung wurde schon angenommen. Es ist nichts weiter zu tun.',
  },
  declined: {
    en: 'The invitation was declined. A new one is needed to take the role after all.',
    fi: 'Kutsusta on kieltäydytty. Roolin saamiseen tarvitaan uusi kutsu.',
    sv: 'Inbjudan har avböjts. För att ändå få rollen behövs en ny.',
    de: 'Die Einladung wurde abgelehnt. Für die Rolle braucht es eine neue.',
  },
  withdrawn: {
    en: 'The invitation was taken back. Ask whoever sent it for a new one.',
    fi: 'Kutsu on peruttu. Pyydä uusi sen lähettäjältä.',
    sv: 'Inbjudan har tagits tillbaka. Be avsändaren om en ny.',
    de: 'Die Einladung wurde zurückgezogen. Bitten Sie um eine neue.',
  },
});
