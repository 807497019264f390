/* global document, HTMLElement, location, navigator, PublicKeyCredential */
// Runs in browsers, as it stands here: adds passkeys on the account page and signs in with them. Pages carry the elements, hidden
// until it is clear that the browser can do this, and the sentences for what only the browser knows.
// @ts-check

const START_REGISTRATION = `mutation StartPasskeyRegistration {
  result: startPasskeyRegistration(input: {}) { options challengeId userErrors { message } } }`;
const REGISTER = `mutation RegisterPasskey($challengeId: ID!, $response: String!, $name: String!) {
  result: registerPasskey(input: { challengeId: $challengeId, response: $response, name: $name }) { userErrors { message } } }`;
const START_SIGN_IN = `mutation StartPasskeySignIn {
  result: startPasskeySignIn(input: {}) { options challengeId userErrors { message } } }`;
const SIGN_IN = `mutation SignInWithPasskey($challengeId: ID!, $response: String!) {
  result: signInWithPasskey(input: { challengeId: $challengeId, response: $response }) { userErrors { message } } }`;

/** Something to tell the person, in their language. */
class Refusal extends Error {}

/**
 * Runs one mutation, in the language of the page.
 *
 * @param {string} query
 * @param {Record<string, unknown>} [variables]
 */
async function mutate(query, variables = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const problem = errors?.[0] ?? data.result.userErrors[0];
  if (problem) throw new Refusal(problem.message);
  return data.result;
}

/** @param {string} name */
async function addPasskey(name) {
  const { options, challengeId } = await mutate(START_REGISTRATION);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
  const credential = /** @type {PublicKeyCredential} */ (await navigator.credentials.create({ publicKey }));
  await mutate(REGISTER, { challengeId, response: JSON.stringify(credential.toJSON()), name });
}

async function signIn() {
  const { options, challengeId } = await mutate(START_SIGN_IN);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
  const credential = /** @type {PublicKeyCredential} */ (await navigator.credentials.get({ publicKey }));
  await mutate(SIGN_IN, { challengeId, response: JSON.stringify(credential.toJSON()) });
}

/**
 * Shows a part of the page, and does its deed when its button is pressed: then goes on to the part's `data-next`, or says what
 * went wrong where the part has its `role="alert"`.
 *
 * @param {HTMLFormElement} form
 * @param {() => Promise<void>} deed
 */
function offer(form, deed) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button'));
  const alert = /** @type {HTMLElement} */ (form.querySelector('[role=alert]'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Not `disabled`: a disabled button loses the focus.
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    alert.textContent = '';
    try {
      await deed();
      location.assign(form.dataset.next ?? '/account');
    } catch (error) {
      alert.textContent = sentenceFor(error, form.dataset);
      button.removeAttribute('aria-disabled');
    }
  });
  const part = form.closest('[data-passkey-part]');
  if (part instanceof HTMLElement) part.hidden = false;
}

/**
 * @param {unknown} error
 * @param {DOMStringMap} sentences
 */
function sentenceFor(error, sentences) {
  if (error instanceof Refusal) return error.message;
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return sentences.known ?? '';
  return (name === 'NotAllowedError' || name === 'AbortError' ? sentences.cancelled : sentences.failed) ?? '';
}

const canUsePasskeys =
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

if (canUsePasskeys) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-passkey]'))) {
    const name = /** @type {HTMLInputElement | null} */ (form.elements.namedItem('name'));
    offer(form, form.dataset.passkey === 'add' && name ? () => addPasskey(name.value) : signIn);
  }
}
