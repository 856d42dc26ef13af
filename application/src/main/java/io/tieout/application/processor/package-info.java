/**
 * Notices of processors: received, kept once, worked off into recorded payments, or left to a
 * person; and the secrets by which they are proved.
 *
 * <p>It knows no processor's protocol. Start with {@link
 * io.tieout.application.processor.WhenProcessorReportsThenRecordIt}.
 */
@NullMarked
package io.tieout.application.processor;

import org.jspecify.annotations.NullMarked;
