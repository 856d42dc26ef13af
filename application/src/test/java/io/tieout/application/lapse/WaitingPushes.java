package io.tieout.application.lapse;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.Turn;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A queue in which these wait, all on one page; nobody looks at anything but the list. */
record WaitingPushes(List<Operation> waiting) implements OperationViews {

    @Override
    public Page<OperationView> list(
            Viewer viewer, OperationFilter filter, Order order, PageRequest page) {
        return new Page<>(
                waiting.stream()
                        .filter(each -> filter.kinds().contains(each.work().kind()))
                        .map(each -> new OperationView(each, Turn.NOBODY, 1, false, false))
                        .map(each -> new Page.Row<>(each, each.operation().id().toString()))
                        .toList(),
                false);
    }

    @Override
    public Optional<OperationView> find(Viewer viewer, UUID id) {
        throw onlyTheList();
    }

    @Override
    public Page<Attempt> attempts(Viewer viewer, UUID operation, PageRequest page) {
        throw onlyTheList();
    }

    @Override
    public Page<OperationChange> changes(Viewer viewer, UUID operation, PageRequest page) {
        throw onlyTheList();
    }

    private static UnsupportedOperationException onlyTheList() {
        return new UnsupportedOperationException("only the list is read");
    }
}
