import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Leaves out what is said to a person: another wording of a message is no other behaviour. Codes and names stay in. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sentences', {
    shouldIgnore({ node }) {
      const text =
        node.type === 'StringLiteral'
          ? node.value
          : node.type === 'TemplateLiteral'
            ? node.quasis.map(({ value }) => value.raw).join('')
            : '';
      return text.includes(' ') ? 'a sentence for a person' : undefined;
    },
  }),
];
