import { useState, type DetailedHTMLProps, type HTMLAttributes } from 'react';
import { given, ProbeElement } from '../../shared/probe.js';

type Spelling = 'lowercaseevent' | 'kebab-event' | 'camelEvent' | 'CAPSevent' | 'PascalEvent';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'probe-element': DetailedHTMLProps<HTMLAttributes<ProbeElement>, ProbeElement> &
        Partial<Pick<ProbeElement, 'text' | 'count' | 'active' | 'list' | 'data'>> & {
          'data-plain'?: string;
        } & {
          [Name in Spelling as `on${Name}`]?: (event: CustomEvent<string>) => void;
        };
    }
  }
}

/** The public checklist: attributes, properties of every kind, children, and an event of every spelling. */
export function Checklist() {
  const [heard, setHeard] = useState<string[]>([]);
  const hear = ({ detail }: CustomEvent<string>) => setHeard((before) => [...before, detail]);
  return (
    <section>
      <probe-element
        data-plain="attribute"
        text="text"
        count={42}
        active={true}
        list={given.list}
        data={given.data}
        onlowercaseevent={hear}
        onkebab-event={hear}
        oncamelEvent={hear}
        onCAPSevent={hear}
        onPascalEvent={hear}
      >
        Child
      </probe-element>
      <output id="said-heard">{heard.join(' ')}</output>
      <kg-state-badge kind="device" state="Locked" />
    </section>
  );
}
