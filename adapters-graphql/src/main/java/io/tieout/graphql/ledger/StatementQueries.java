package io.tieout.graphql.ledger;

import io.tieout.application.command.Caller;
import io.tieout.application.ledger.Statements;
import io.tieout.application.ledger.Statements.InvoiceStanding;
import io.tieout.application.ledger.Statements.Statement;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@code accountStatement} and {@code invoiceAsOf}. */
@Controller
public final class StatementQueries {

    private final Statements statements;

    public StatementQueries(Statements statements) {
        this.statements = statements;
    }

    @QueryMapping
    List<Statement> accountStatement(
            @Argument String account,
            @Argument @Nullable LocalDate from,
            @Argument LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        return GlobalId.account(account)
                .map(id ->
                        statements.of(
                                Viewer.of(caller),
                                id,
                                Optional.ofNullable(from),
                                asOf,
                                Optional.ofNullable(knownAt)))
                .orElse(List.of());
    }

    @QueryMapping
    Optional<InvoiceStanding> invoiceAsOf(
            @Argument String id,
            @Argument LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        return GlobalId.invoice(id)
                .flatMap(invoice ->
                        statements.of(
                                Viewer.of(caller), invoice, asOf, Optional.ofNullable(knownAt)));
    }
}
