import type { z } from 'astro/zod';
import { expectTypeOf } from 'vitest';
import type { ChapterRecord } from '../../src/domain/chapters/chapter.ts';
import type { SourceRecord } from '../../src/domain/citations/source.ts';
import type { TermRecord } from '../../src/domain/glossary/term.ts';
import type { AccountRecord } from '../../src/domain/numbers/account.ts';
import type { SeriesRecord } from '../../src/domain/numbers/series.ts';
import type { QuestionFile } from '../../src/domain/quiz/question.ts';
import type { EventRecord } from '../../src/domain/timeline/event.ts';
import type { accountSchema } from '../../src/schema/account.ts';
import type { chapterSchema } from '../../src/schema/chapter.ts';
import type { eventSchema } from '../../src/schema/event.ts';
import type { questionFileSchema } from '../../src/schema/question.ts';
import type { seriesSchema } from '../../src/schema/series.ts';
import type { sourceSchema } from '../../src/schema/source.ts';
import type { termSchema } from '../../src/schema/term.ts';

// What a schema lets through is exactly what the domain expects: neither can drift from the other.
expectTypeOf<z.output<typeof chapterSchema>>().toEqualTypeOf<ChapterRecord>();
expectTypeOf<z.output<typeof eventSchema>>().toEqualTypeOf<EventRecord>();
expectTypeOf<z.output<typeof termSchema>>().toEqualTypeOf<TermRecord>();
expectTypeOf<z.output<typeof questionFileSchema>>().toEqualTypeOf<QuestionFile>();
expectTypeOf<z.output<typeof accountSchema>>().toEqualTypeOf<AccountRecord>();
expectTypeOf<z.output<typeof seriesSchema>>().toEqualTypeOf<SeriesRecord>();
expectTypeOf<z.output<typeof sourceSchema>>().toEqualTypeOf<SourceRecord>();
