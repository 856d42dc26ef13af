package io.tieout.bootstrap.faults.tenants;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.tenants.Break.Way;
import io.tieout.bootstrap.faults.tenants.SchemaReading.Operation;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.persistence.database.Databases;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Sends random attempts by both ways, and judges what they reached. */
final class Siege {

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

    /**
     * @param attempts by each way
     */
    FaultReport lay(int attempts) {
        SchemaReading schema = new SchemaReading(sides.witness().schema());
        Harvest theirs =
                Harvest.of(sides.witness(), schema).without(Harvest.of(sides.spy(), schema));
        if (theirs.ids().isEmpty() || theirs.texts().isEmpty()) {
            return draft.broken("the victim has nothing that could be taken").report();
        }
        int before = events();
        progress.now("by the API");
        each(attempts, random -> byApi(schema, theirs, random));
        Break breach =
                new Break(
                        new TenantLogin(databases, sides.attacker()),
                        sides.victim(),
                        List.of(Way.values()));
        progress.now("by the database");
        each(attempts, random -> breach.attempt(random).forEach(draft::broken));
        return draft.figure("operations of the schema", schema.operations().size())
                .figure("ids to go for", theirs.ids().size())
                .figure("texts that would betray", theirs.texts().size())
                .figure("tables of tenants", breach.size())
                .figure("attempts", 2 * attempts)
                .expect("events of the victim", before, events())
                .report();
    }

    private void byApi(SchemaReading schema, Harvest theirs, Random random) {
        List<Operation> operations = schema.operations();
        Operation operation = operations.get(random.nextInt(operations.size()));
        Guesses guesses = new Guesses(schema, List.copyOf(theirs.ids()), random);
        Question question = Question.of(operation, guesses, new Selections(schema));
        Persona attacker = sides.attackers().get(random.nextInt(sides.attackers().size()));
        JsonNode answer = attacker.ask(question.text(), question.variables());
        if (answer.path("errors").findValuesAsString("code").contains("INTERNAL")) {
            draft.broken(operation.name() + " failed inside, asked " + question.variables());
        }
        Set<String> betrayed = theirs.betrayedBy(answer, question.variables());
        if (!betrayed.isEmpty()) {
            draft.broken(operation.name() + " told " + betrayed);
        }
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
