import type { APIRoute } from 'astro';
import { jsonResponse } from '../../course/files/json-response.ts';

/** Where the class server serves the site it answers here itself; what stands here says that none does. */
export const GET: APIRoute = () => jsonResponse({});
