package io.tieout.graphql.closing;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.closing.Checklist;
import io.tieout.application.closing.ClosingCommand;
import io.tieout.application.closing.ClosingCommand.AbandonClosing;
import io.tieout.application.closing.ClosingCommand.BeginClosing;
import io.tieout.application.closing.ClosingCommand.CloseMonth;
import io.tieout.application.closing.ClosingCommand.SignOffFinding;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.closing.ClosingViews.ChecklistItem;
import io.tieout.application.closing.ClosingViews.MonthView;
import io.tieout.application.command.Caller;
import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.Concern;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Closes the books month by month, with a checklist; a month is named by any of its days. */
@Controller
public final class MonthController {

    private final Orders orders;
    private final ClosingViews closings;
    private final Checklist checklist;

    public MonthController(Orders orders, ClosingViews closings, Checklist checklist) {
        this.orders = orders;
        this.closings = closings;
        this.checklist = checklist;
    }

    /** The input of {@code beginClosing}. */
    record BeginInput(LocalDate month) {}

    /** The input of {@code closePeriod} and {@code abandonClosing}. */
    record MonthInput(LocalDate month, String reason) {}

    /** The input of {@code signOffFinding}. */
    record SignOffInput(LocalDate month, Concern concern, String reason) {}

    @QueryMapping
    List<MonthView> periods(@Argument int year, @ContextValue Caller caller) {
        return closings.months(Viewer.of(caller), Year.of(year));
    }

    @QueryMapping
    List<ChecklistItem> closingChecklist(@Argument LocalDate month, @ContextValue Caller caller) {
        Viewer viewer = Viewer.of(caller);
        YearMonth of = YearMonth.from(month);
        return checklist.shown(viewer, of, closings.signOffs(viewer, of));
    }

    @MutationMapping
    Payload beginClosing(
            @Argument BeginInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        YearMonth month = YearMonth.from(input.month());
        return place(mutation, caller, month, new BeginClosing(month));
    }

    @MutationMapping
    Payload signOffFinding(
            @Argument SignOffInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        YearMonth month = YearMonth.from(input.month());
        return place(
                mutation,
                caller,
                month,
                new SignOffFinding(month, input.concern(), input.reason()));
    }

    @MutationMapping
    Payload closePeriod(
            @Argument MonthInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        YearMonth month = YearMonth.from(input.month());
        return place(mutation, caller, month, new CloseMonth(month, input.reason()));
    }

    @MutationMapping
    Payload abandonClosing(
            @Argument MonthInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        YearMonth month = YearMonth.from(input.month());
        return place(mutation, caller, month, new AbandonClosing(month, input.reason()));
    }

    private Payload place(
            DataFetchingEnvironment mutation,
            Caller caller,
            YearMonth month,
            ClosingCommand command) {
        return orders.place(mutation, caller, () -> command, _ -> period(caller, month));
    }

    private MonthView period(Caller caller, YearMonth month) {
        return closings.months(Viewer.of(caller), Year.of(month.getYear()))
                .get(month.getMonthValue() - 1);
    }
}
