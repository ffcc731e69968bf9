import { defineCollection } from 'astro:content';
import { briefingLoader } from './site/briefing-loader.ts';
import { card } from './site/card.ts';
import { thing, thingLoader } from './site/thing-loader.ts';

export const collections = {
  briefings: defineCollection({ loader: briefingLoader(), schema: card }),
  things: defineCollection({ loader: thingLoader(), schema: thing }),
};
