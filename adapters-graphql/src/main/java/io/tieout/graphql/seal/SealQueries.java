package io.tieout.graphql.seal;

import io.tieout.application.command.Caller;
import io.tieout.application.seal.Seals;
import io.tieout.application.seal.Seals.Noted;
import io.tieout.application.seal.Seals.Verification;
import io.tieout.application.view.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@code verifyLedger}. */
@Controller
public final class SealQueries {

    private final Seals seals;

    public SealQueries(Seals seals) {
        this.seals = seals;
    }

    /** The argument {@code noted}. */
    record NotedInput(int place, String root) {}

    @QueryMapping
    Verification verifyLedger(@Argument @Nullable NotedInput noted, @ContextValue Caller caller) {
        return seals.verify(
                Viewer.of(caller),
                Optional.ofNullable(noted).map(past -> new Noted(past.place(), past.root())));
    }
}
