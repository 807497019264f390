import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

interface Example {
  query: string;
  variables?: string;
}

/** Sends an operation to the server that served this page, and nowhere else. */
async function send(operation: object, { headers }: { headers?: Record<string, string> } = {}): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

async function examples(): Promise<Example[]> {
  const response = await fetch('/graphiql/examples.json');
  return response.ok ? ((await response.json()) as Example[]) : [];
}

const defaultTabs = await examples();
const page = createElement(GraphiQL, { fetcher: send as never, ...(defaultTabs.length > 0 && { defaultTabs }) });
createRoot(document.getElementById('graphiql')!).render(page);
