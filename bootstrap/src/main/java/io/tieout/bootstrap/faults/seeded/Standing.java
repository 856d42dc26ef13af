package io.tieout.bootstrap.faults.seeded;

import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;

/** An authorisation that never ends: tokens are put to the test elsewhere. */
record Standing(String token) implements Authorisation {

    @Override
    public QboAnswer<String> bearer() {
        return new QboAnswer.Good<>(token);
    }

    @Override
    public QboAnswer<String> bearerInsteadOf(String refused) {
        throw new Broken("the books refused a token that never ends");
    }

    @Override
    public boolean stands() {
        return true;
    }
}
