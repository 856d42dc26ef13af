package io.tieout.application.refund;

import io.tieout.application.command.Command;
import io.tieout.domain.refund.RefundSeen;

/** The document of some refund stands like this, or is gone: it is noted, and no event follows. */
public record RecordRefundSeen(RefundSeen seen) implements Command {}
