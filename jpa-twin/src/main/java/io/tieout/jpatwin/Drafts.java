package io.tieout.jpatwin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.jpatwin.DraftInvoicePayload.Code;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, each with its key, who made it and what others are told, in one transaction. */
@Component
class Drafts {

    private static final String DRAFTED = "INVOICE_DRAFTED";

    private final Accounts accounts;
    private final Invoices invoices;
    private final IdempotencyKeys keys;
    private final AuditLog audit;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Drafts(
            Accounts accounts,
            Invoices invoices,
            IdempotencyKeys keys,
            AuditLog audit,
            Outbox outbox,
            JsonMapper json) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.keys = keys;
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Makes a draft, or answers as before when the key is known.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if another did the same at
     *     the same time; asked again it answers what came of that
     */
    @Transactional
    public DraftInvoicePayload draft(Caller caller, DraftInvoiceInput input) {
        String hash = hash(json.writeValueAsString(input));
        return known(caller, input, hash).orElseGet(() -> first(caller, input, hash));
    }

    /** opens an account to draft for */
    @Transactional
    public UUID openAccount(Caller caller, String name, String currency, int termDays) {
        return accounts.save(new Account(caller.tenant(), name, currency, termDays)).id();
    }

    /** an invoice of the caller's tenant */
    @Transactional(readOnly = true)
    public Optional<InvoicePicture> find(Caller caller, UUID id) {
        return invoices.findByIdAndTenantId(id, caller.tenant()).map(InvoicePicture::of);
    }

    private Optional<DraftInvoicePayload> known(
            Caller caller, DraftInvoiceInput input, String hash) {
        return keys.findByTenantIdAndActorAndKeyText(
                        caller.tenant(), caller.actor(), input.idempotencyKey())
                .map(known -> again(caller, known, hash));
    }

    private DraftInvoicePayload again(Caller caller, IdempotencyKey known, String hash) {
        if (!known.isOf(hash)) {
            return DraftInvoicePayload.refused(
                    "idempotencyKey",
                    "the key was used for another input",
                    Code.IDEMPOTENCY_KEY_REUSED);
        }
        return DraftInvoicePayload.drafted(
                invoices.findByIdAndTenantId(known.invoiceId(), caller.tenant()).orElseThrow());
    }

    private DraftInvoicePayload first(Caller caller, DraftInvoiceInput input, String hash) {
        Optional<Account> account =
                accounts.findByIdAndTenantId(input.accountId(), caller.tenant());
        if (account.isEmpty()) {
            return DraftInvoicePayload.refused(
                    "accountId", "there is no account " + input.accountId(), Code.NOT_FOUND);
        }
        String currency = account.orElseThrow().currency();
        if (!isAllIn(currency, input)) {
            return DraftInvoicePayload.refused(
                    "currency", "the account is billed in " + currency, Code.WRONG_CURRENCY);
        }
        if (invoices.existsByTenantIdAndNumber(caller.tenant(), input.number())) {
            // perhaps by this very key, since it was looked for
            return known(caller, input, hash).orElseGet(() -> numberTaken(input));
        }
        return DraftInvoicePayload.drafted(keep(caller, account.orElseThrow(), input, hash));
    }

    private static DraftInvoicePayload numberTaken(DraftInvoiceInput input) {
        return DraftInvoicePayload.refused(
                "number", "there is an invoice " + input.number() + " already", Code.NUMBER_TAKEN);
    }

    private Invoice keep(Caller caller, Account account, DraftInvoiceInput input, String hash) {
        Instant now = clock.instant();
        Invoice invoice = invoices.save(new Invoice(caller, account, input, now));
        String picture = json.writeValueAsString(InvoicePicture.of(invoice));
        keys.save(new IdempotencyKey(caller, input.idempotencyKey(), hash, invoice.id(), now));
        audit.save(new AuditEntry(caller, DRAFTED, invoice.id(), picture, now));
        outbox.save(new OutboxMessage(caller.tenant(), DRAFTED, picture, now));
        return invoice;
    }

    private static boolean isAllIn(String currency, DraftInvoiceInput input) {
        return input.currency().equals(currency)
                && input.lines().stream()
                        .allMatch(line -> line.unitPrice().currency().equals(currency));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
