import type { Span } from '../text/index.ts'
import type { RelatedPlace } from './finding.ts'

/** Another end of a fault that lies in several places. */
export const relatedPlace = (
  { document, span }: { readonly document: { readonly path?: string }; readonly span: Span },
  message: string,
): RelatedPlace => ({ ...(document.path === undefined ? {} : { path: document.path }), span, message })
