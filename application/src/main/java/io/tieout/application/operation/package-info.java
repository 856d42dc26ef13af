/**
 * What people may order of the admin queue: ask again, edit and replay, give up.
 *
 * <p>No order lands what nobody approved: the transport of an approved document may change, what it
 * says may not, unless its invoice is corrected and approved anew. And nobody gives up a document
 * that may have landed before Tieout looked. Start with {@link
 * io.tieout.application.operation.OperationCommand}.
 */
@NullMarked
package io.tieout.application.operation;

import org.jspecify.annotations.NullMarked;
