package io.tieout.persistence.tenant;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.database.Sql;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where SQL runs: in a transaction of one tenant, or openly of none.
 *
 * <pre>{@code
 * transactions.of(tenant).read(sql -> sql.select(...)...fetch());
 * }</pre>
 *
 * <p>Each transaction costs one statement more than the work in it: the tenant setting, which goes
 * in the message of the first of them. What one {@link io.tieout.application.view.Answers.Answer}
 * reads is one transaction.
 */
public final class Transactions {
    private final TenantTransactionManager manager;
    private final DSLContext sql;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final TransactionTemplate writingApart;

    public Transactions(TenantTransactionManager manager) {
        this.manager = manager;
        this.sql = Sql.over(new TransactionConnection(manager.app()));
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(manager);
        this.writingApart = new TransactionTemplate(manager);
        this.writingApart.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
    }

    /** work for one tenant */
    public Scoped of(TenantId tenant) {
        return new Scoped(new TenantScope.OneTenant(tenant));
    }

    /** work for no tenant, on tables that belong to none */
    public Scoped system() {
        return new Scoped(new TenantScope.NoTenant());
    }

    /**
     * SQL that joins the transaction at hand, whoever opened it. Each statement throws
     * IllegalStateException when there is none.
     */
    public DSLContext present() {
        return sql;
    }

    /**
     * Whether the transaction at hand is that of an answer, which sees nothing newer than its first
     * read: no place to read what is remembered beyond the answer.
     */
    public boolean isOfOneState() {
        return OneState.isAtHand();
    }

    /** Transactions of one scope. */
    public final class Scoped {
        private final TenantScope scope;

        private Scoped(TenantScope scope) {
            this.scope = scope;
        }

        /**
         * reads in the transaction at hand, or in that of the answer at hand, or in a read-only one
         * of its own
         */
        public <T> T read(Function<DSLContext, T> work) {
            var answer = AnswerTransaction.atHand(manager);
            if (answer.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
                return readNewest(work);
            }
            return answer.get()
                    .read(scope, () -> scope.call(() -> work.apply(sql)), () -> readNewest(work));
        }

        /**
         * {@link #read} that knows of no answer: for what is remembered beyond it, and for what
         * others wait for meanwhile
         */
        public <T> T readNewest(Function<DSLContext, T> work) {
            return run(reading, work);
        }

        /** writes in the transaction at hand, or in one of its own */
        public <T> T write(Function<DSLContext, T> work) {
            return run(writing, work);
        }

        /** writes in a transaction of its own, which is committed when this returns */
        public <T> T writeApart(Function<DSLContext, T> work) {
            return run(writingApart, work);
        }

        private <T> T run(TransactionTemplate template, Function<DSLContext, T> work) {
            return scope.call(() -> template.execute(_ -> work.apply(sql)));
        }
    }
}
