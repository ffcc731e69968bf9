import { defineCollection } from 'astro:content';
import { briefingLoader } from './site/briefing-loader.ts';
import { thingLoader } from './site/thing-loader.ts';

export const collections = {
  briefings: defineCollection({ loader: briefingLoader() }),
  things: defineCollection({ loader: thingLoader() }),
};
