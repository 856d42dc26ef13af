package io.tieout.domain.processor;

import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.refund.RefundId;

/** What a notice asked for: an act, and the refund that follows once it is allowed. */
public record Asking(ControlledActId act, RefundId refund) {}
