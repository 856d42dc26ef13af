package io.tieout.domain.account.linking;

import java.util.List;

/**
 * How alike two names are, in percent: word by word in any order, each word by the letters one must
 * change. The same in both directions; 100 for the same words.
 */
final class Similarity {

    private static final int ALL = 100;

    private Similarity() {}

    static int percent(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int letters = lettersOf(one) + lettersOf(other);
        return (found(one, other) + found(other, one)) / letters;
    }

    /** for each word its best counterpart, weighed by its length */
    private static int found(List<String> words, List<String> among) {
        int found = 0;
        for (String word : words) {
            int best = 0;
            for (String other : among) {
                best = Math.max(best, ofWords(word, other));
            }
            found += best * word.length();
        }
        return found;
    }

    private static int ofWords(String one, String other) {
        if (one.equals(other)) {
            return ALL;
        }
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        // Half of the letters must be there at all, or counting edits cannot help.
        if (shortest * 2 < longest) {
            return 0;
        }
        int alike = ALL * (longest - edits(one, other)) / longest;
        return alike * 2 < ALL ? 0 : alike;
    }

    private static int lettersOf(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** the fewest letters to insert, delete or replace (Levenshtein) */
    static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] present = new int[above.length];
            present[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced =
                        above[column - 1]
                                + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                present[column] =
                        Math.min(replaced, 1 + Math.min(above[column], present[column - 1]));
            }
            above = present;
        }
        return above[other.length()];
    }
}
