package io.tieout.jpatwin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code draftInvoice} needs. */
record DraftInvoiceInput(
        @NotBlank @Size(max = 200) String idempotencyKey,
        @NotNull UUID accountId,
        @NotBlank @Size(max = 21) String number,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @NotEmpty @Size(max = 500) List<@Valid Line> lines,
        @Nullable @Size(max = 1000) String memo) {

    /** What one line bills. */
    record Line(
            @NotBlank @Size(max = 4000) String description,
            @NotBlank @Size(max = 100) String product,
            @NotNull @Positive @Digits(integer = 9, fraction = 6) BigDecimal quantity,
            @NotNull @Valid Price unitPrice,
            @NotNull @Pattern(regexp = "NON|TAX") String taxCode) {}

    /** What one unit costs. */
    record Price(
            @NotNull @Digits(integer = 12, fraction = 7) BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
}
