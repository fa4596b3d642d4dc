package vn.motcua.exchange;

/**
 * Answer to a {@link WaitQuestion} by a centre that sees the queue.
 *
 * @param version of the exchange
 * @param ahead   people who are called before this number
 * @param least   minutes, at least
 * @param most    minutes, at most
 */
public record WaitAnswer(int version, int ahead, int least, int most) {

    public WaitAnswer {
        if (ahead < 0 || least < 0 || most < least) {
            throw new IllegalArgumentException("people and minutes are not negative, and the most is not less than the least");
        }
    }
}
