/**
 * Documents that carry our mark in their private note, so that we know our own again whatever
 * number QuickBooks gave them and whatever became of the call that made them.
 *
 * <p>It knows no kind of document. Start reading with {@link io.tieout.qbo.mark.MarkedDocuments}.
 */
@NullMarked
package io.tieout.qbo.mark;

import org.jspecify.annotations.NullMarked;
