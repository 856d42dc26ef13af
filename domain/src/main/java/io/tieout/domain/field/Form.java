package io.tieout.domain.field;

import java.util.List;
import java.util.Optional;

/** What a field holds. */
public sealed interface Form {

    /** as the documentation says it */
    String words();

    /** Which characters a text may have. */
    enum Characters {
        NAME("no colon, line break, tab or other control character"),
        ONE_LINE("no line break, tab or other control character"),
        LINES("no control character but tabs and line breaks");

        private final String words;

        Characters(String words) {
            this.words = words;
        }

        /** the place of the first character that it cannot have, -1 for none */
        int firstForbidden(String text) {
            for (int at = 0; at < text.length(); at++) {
                if (forbids(text.charAt(at))) {
                    return at;
                }
            }
            return -1;
        }

        private boolean forbids(char character) {
            return switch (this) {
                case NAME -> character == ':' || Character.isISOControl(character);
                case ONE_LINE -> Character.isISOControl(character);
                case LINES -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
            };
        }
    }

    /** A text of at most so many characters. */
    record Text(int most, Characters characters) implements Form {

        /** what is wrong with a value, in words; empty if it fits */
        Optional<String> misfit(String value) {
            if (value.length() > most) {
                return Optional.of(
                        "has " + value.length() + " characters, but at most " + most + " fit");
            }
            int at = characters.firstForbidden(value);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(
                            "has character %s at place %d, but %s fits"
                                    .formatted(
                                            Character.getName(value.charAt(at)),
                                            at + 1,
                                            characters.words));
        }

        @Override
        public String words() {
            return "text of at most " + most + " characters, " + characters.words;
        }
    }

    /** The id of a record in one of the accounting system's lists. */
    record Pointer(String list) implements Form {
        @Override
        public String words() {
            return "id of an active " + list;
        }
    }

    /** A number with at most so many digits. */
    record DecimalNumber(int digits) implements Form {
        @Override
        public String words() {
            return "decimal of at most " + digits + " digits";
        }
    }

    /** A day. */
    record Day() implements Form {
        @Override
        public String words() {
            return "date from 1900 to 2199";
        }
    }

    /** One of a few words. */
    record OneOf(List<String> values) implements Form {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return values.size() == 1 ? values.getFirst() : "one of " + String.join(", ", values);
        }
    }

    /** Other fields, with rules of their own. */
    record Parts(String of, int most) implements Form {
        @Override
        public String words() {
            return most == 1 ? of : "1 to " + most + " of " + of;
        }
    }
}
