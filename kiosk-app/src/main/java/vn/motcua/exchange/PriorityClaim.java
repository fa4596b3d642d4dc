package vn.motcua.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a citizen may be called earlier by law, as far as a kiosk can tell; written as one text, as "claimed aged-75". Which groups there
 * are, and from which age, the branch's centre knows.
 *
 * @param claimed the citizen said so; staff look at the papers
 * @param aged    years that the citizen has lived at least, by the card: in steps of five, and nobody's age below {@link #YOUNGEST}; 0 when unknown
 */
public record PriorityClaim(boolean claimed, int aged) {

    public static final PriorityClaim NONE = new PriorityClaim(false, 0);
    /** In a number's record: of a group that staff have still to see the papers of. */
    public static final String CLAIMED = "claimed";
    /** No law calls anybody younger than this elderly (Law on the Elderly 39/2009, article 2). */
    public static final int YOUNGEST = 60;
    public static final int STEP = 5;

    private static final Pattern AGED = Pattern.compile("(?:.* )?aged-(\\d{2,3})");

    /** @param years lived; negative or absurd ones say nothing */
    public static PriorityClaim of(boolean claimed, int years) {
        return new PriorityClaim(claimed, years < YOUNGEST || years > 130 ? 0 : years - years % STEP);
    }

    /** @param text of another version may say more, or nothing */
    public static PriorityClaim parse(String text) {
        Matcher aged = AGED.matcher(text);
        return new PriorityClaim(text.startsWith(CLAIMED), aged.matches() ? Integer.parseInt(aged.group(1)) : 0);
    }

    public String text() {
        return ((claimed ? CLAIMED : "") + (aged == 0 ? "" : " aged-" + aged)).strip();
    }
}
