package io.tieout.bootstrap.faults.tenants;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.tenants.Break.Way;
import io.tieout.bootstrap.faults.tenants.SchemaReading.Operation;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.persistence.database.Databases;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Sends random attempts by both ways, and judges what they reached. */
final class Siege {

    /** one of so many attempts is made once more by one of the victim's own */
    private static final int TRIALS = 50;

    /** among fewer it is chance whether one of them reaches anything */
    private static final int LEAST_TRIALS = 100;

    private final Sides sides;
    private final Databases databases;
    private final long seed;
    private final Progress progress;
    private final FaultReport.Draft draft = new FaultReport.Draft();

    Siege(Sides sides, Databases databases, long seed, Progress progress) {
        this.sides = sides;
        this.databases = databases;
        this.seed = seed;
        this.progress = progress;
    }

    /** how many steps that many attempts by each way are */
    static long steps(int attempts) {
        return 2L * (attempts + trials(attempts));
    }

    private static int trials(int attempts) {
        return Math.max(LEAST_TRIALS, attempts / TRIALS);
    }

    /**
     * @param attempts by each way
     */
    FaultReport lay(int attempts) {
        SchemaReading schema = new SchemaReading(sides.witness().schema());
        Harvest theirs = sides.loot(schema);
        if (theirs.ids().isEmpty() || theirs.texts().isEmpty()) {
            return draft.broken("the victim has nothing that could be taken").report();
        }
        int before = events();
        progress.now("by the API");
        each(attempts, random -> byApi(schema, theirs, random).ifPresent(draft::broken));
        Break breach =
                new Break(
                        new TenantLogin(databases, sides.attacker()),
                        sides.victim(),
                        List.of(Way.values()));
        progress.now("by the database");
        each(attempts, random -> breach.attempt(random).forEach(draft::broken));
        draft.expect("events of the victim", before, events());
        tryTheJudge(schema, theirs, trials(attempts));
        return draft.figure("operations of the schema", schema.operations().size())
                .figure("ids to go for", theirs.ids().size())
                .figure("texts that would betray", theirs.texts().size())
                .figure("tables of tenants", breach.size())
                .figure("attempts", 2 * attempts)
                .report();
    }

    /** one of the victim's own is told much and reads much, and is found out by both judges */
    private void tryTheJudge(SchemaReading schema, Harvest theirs, int attempts) {
        var told = new AtomicInteger();
        progress.now("by the API, as one of its own");
        each(
                attempts,
                random ->
                        asked(sides.witness(), schema, theirs, random)
                                .ifPresent(_ -> told.incrementAndGet()));
        var read = new AtomicInteger();
        Break insider =
                new Break(
                        new TenantLogin(databases, sides.victim()),
                        sides.victim(),
                        List.of(Way.READ));
        progress.now("by the database, as one of its own");
        each(attempts, random -> read.addAndGet(insider.attempt(random).size()));
        draft.figure("attempts of one of its own", 2 * attempts)
                .figure("of them found out by the API", told)
                .figure("of them found out by the database", read);
        if (told.get() == 0 || read.get() == 0) {
            draft.broken("one of its own was not found out, so a stranger would not be either");
        }
    }

    private Optional<String> byApi(SchemaReading schema, Harvest theirs, Random random) {
        Persona attacker = sides.attackers().get(random.nextInt(sides.attackers().size()));
        return asked(attacker, schema, theirs, random);
    }

    /** what somebody who asks for something of the victim was told of it */
    private Optional<String> asked(
            Persona attacker, SchemaReading schema, Harvest theirs, Random random) {
        List<Operation> operations = schema.operations();
        Operation operation = operations.get(random.nextInt(operations.size()));
        Guesses guesses = new Guesses(schema, List.copyOf(theirs.ids()), random);
        Question question = Question.of(operation, guesses, new Selections(schema));
        JsonNode answer = attacker.ask(question.text(), question.variables());
        if (answer.path("errors").findValuesAsString("code").contains("INTERNAL")) {
            draft.broken(operation.name() + " failed inside, asked " + question.variables());
        }
        Set<String> betrayed = theirs.betrayedBy(answer, question.variables());
        return betrayed.isEmpty()
                ? Optional.empty()
                : Optional.of(operation.name() + " told " + betrayed);
    }

    private void each(int attempts, Attempt attempt) {
        Parallel.each(
                LongStream.range(0, attempts).boxed().toList(),
                number -> {
                    attempt.with(new Random(seed * attempts + number));
                    progress.done(1);
                });
    }

    private int events() {
        return new TenantLogin(databases, sides.victim()).events();
    }

    /** One of many, with the chance that is its own. */
    private interface Attempt {
        void with(Random random);
    }
}
