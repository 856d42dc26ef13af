package io.tieout.graphql.invoice;

import io.tieout.application.invoice.PushCalls;
import io.tieout.domain.invoice.PushPlan;

/**
 * The plan of an invoice or of its revision, as {@code PushPlan} shows it.
 *
 * @param calls what landing it costs, besides the test of the connection
 */
public record PreviewedPush(PushPlan plan, PushCalls calls) {}
