package io.tieout.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.KeyReused;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.domain.decision.Rejected;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the command of a mutation and answers with its payload. */
public final class Orders {

    private static final String KEY = "idempotencyKey";

    /** A UUID, a ULID or a platform's own order number all fit. */
    private static final int MAX_KEY_LENGTH = 200;

    private final Commands commands;

    public Orders(Commands commands) {
        this.commands = commands;
    }

    /**
     * Makes the command, sends it once, and reads the changed object for the payload.
     *
     * @param command may throw {@link InputRefused}
     * @param changed the changed object as the caller sees it now
     */
    public Payload place(
            DataFetchingEnvironment mutation,
            Caller caller,
            Supplier<? extends Command> command,
            Function<Receipt, ? extends Object> changed) {
        return answer(() -> onceOf(mutation), caller, command, changed);
    }

    /** the same for one of many in a mutation, whose command may arrive twice without a key */
    public Payload place(
            Caller caller,
            Supplier<? extends Command> command,
            Function<Receipt, ? extends Object> changed) {
        return answer(Once.Unkeyed::new, caller, command, changed);
    }

    /**
     * As {@link #place(DataFetchingEnvironment, Caller, Supplier, Function)}, reading the changed
     * object before the commit, which spares a transaction of its own.
     *
     * @param changed reads views of the caller's tenant, and nothing that others would wait for
     */
    public Payload placeAndShow(
            DataFetchingEnvironment mutation,
            Caller caller,
            Supplier<? extends Command> command,
            Function<Receipt, ? extends Object> changed) {
        return answer(() -> {
            Once once = onceOf(mutation);
            return commands.send(command.get(), caller, once, changed::apply);
        });
    }

    private Payload answer(
            Supplier<Once> once,
            Caller caller,
            Supplier<? extends Command> command,
            Function<Receipt, ? extends Object> changed) {
        return answer(() -> {
            Once first = once.get();
            return changed.apply(commands.send(command.get(), caller, first));
        });
    }

    private static Payload answer(Supplier<? extends Object> ordered) {
        try {
            return Payload.of(ordered.get());
        } catch (Rejected rejected) {
            return Payload.refused(rejected.rejection());
        } catch (InputRefused refused) {
            return Payload.refused(UserError.of(refused));
        } catch (KeyReused reused) {
            return Payload.refused(
                    UserError.of(
                            new InputRefused(
                                    InputCode.KEY_REUSED,
                                    KEY,
                                    Objects.requireNonNull(reused.getMessage()))));
        }
    }

    /**
     * As {@link #place}, for one of several things that a mutation orders: each takes effect once
     * under the mutation's key and its own name.
     *
     * @param item names the thing among the others, always the same
     * @param input what the mutation says of it
     */
    public Payload placeOne(
            DataFetchingEnvironment mutation,
            Caller caller,
            String item,
            Map<String, ?> input,
            Supplier<? extends Command> command,
            Function<Receipt, ? extends Object> changed) {
        return answer(
                () -> onceOf(mutation, Map.of("item", item, "input", input), " " + item),
                caller,
                command,
                changed);
    }

    /** what the sender says about the version it looked at */
    public static ExpectedVersion expected(@Nullable Integer version) {
        return version == null ? new ExpectedVersion.Any() : new ExpectedVersion.Exactly(version);
    }

    private static Once onceOf(DataFetchingEnvironment mutation) {
        Map<String, Object> input =
                new HashMap<>(mutation.<Map<String, Object>>getArgument("input"));
        input.remove(KEY);
        return onceOf(mutation, input, "");
    }

    private static Once onceOf(
            DataFetchingEnvironment mutation, Map<String, ?> input, String suffix) {
        Map<String, Object> whole =
                new HashMap<>(mutation.<Map<String, Object>>getArgument("input"));
        if (!(whole.get(KEY) instanceof String key)) {
            return new Once.Unkeyed();
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw new InputRefused(
                    InputCode.INVALID_KEY,
                    KEY,
                    "an idempotency key has 1 to "
                            + MAX_KEY_LENGTH
                            + " characters but this one has "
                            + key.length()
                            + "; a UUID will do");
        }
        return new Once.Keyed(
                mutation.getField().getName(), key + suffix, CanonicalInput.hash(input));
    }
}
