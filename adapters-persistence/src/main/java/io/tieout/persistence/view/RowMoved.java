package io.tieout.persistence.view;

import io.tieout.application.event.RecordedEvent;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jooq.Table;

/**
 * Another command stored the same position of the same stream first. Nothing was written; the
 * command is to be decided again.
 */
public final class RowMoved extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    RowMoved(Table<?> view, RecordedEvent recorded) {
        super(
                "%s of %s is not at version %d any more"
                        .formatted(view.getName(), recorded.aggregate(), recorded.version() - 1));
    }
}
