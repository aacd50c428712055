import { createComponent, type EventName } from '@lit/react';
import { KgStateBadge } from 'kg-elements/react';
import * as React from 'react';
import { given, ProbeElement } from '../../shared/probe.js';

/** As our own components are made: React 18 hands an unknown tag attributes only, and hears no event of it. */
const Probe = createComponent({
  react: React,
  tagName: 'probe-element',
  elementClass: ProbeElement,
  events: {
    onLowercase: 'lowercaseevent' as EventName<CustomEvent<string>>,
    onKebab: 'kebab-event' as EventName<CustomEvent<string>>,
    onCamel: 'camelEvent' as EventName<CustomEvent<string>>,
    onCaps: 'CAPSevent' as EventName<CustomEvent<string>>,
    onPascal: 'PascalEvent' as EventName<CustomEvent<string>>,
  },
});

/** The public checklist: attributes, properties of every kind, children, and an event of every spelling. */
export function Checklist() {
  const [heard, setHeard] = React.useState<string[]>([]);
  const hear = ({ detail }: CustomEvent<string>) => setHeard((before) => [...before, detail]);
  return (
    <section>
      <Probe
        data-plain="attribute"
        text="text"
        count={42}
        active={true}
        list={given.list}
        data={given.data}
        onLowercase={hear}
        onKebab={hear}
        onCamel={hear}
        onCaps={hear}
        onPascal={hear}
      >
        Child
      </Probe>
      <output id="said-heard">{heard.join(' ')}</output>
      <KgStateBadge kind="device" state="Locked" />
    </section>
  );
}
