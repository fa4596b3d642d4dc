package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as people press them, and what should stand in the field. */
class TelexTest {

    @ParameterizedTest
    @CsvSource({
            "ddawng kys,đăng ký", "khai sinh,khai sinh", "ket hoon,ket hôn", "keets hoon,kết hôn", "hoof sow,hồ sơ",
            "xoas,xoá", "huyr,huỷ", "khoas,khoá", "quyeets,quyết", "giaasy,giấy", "gias,giá", "nguwowif,người", "nguoiwf,người",
            "thuowngf,thường", "duowcj,dược", "dduwowcj,được", "cuwr,cử", "mua,mua", "muas,múa", "cuar,của", "tieeu dungf,tiêu dùng",
            "tooi,tôi", "ass,as", "az,az", "asz,a", "oanh,oanh", "toans,toán", "thuees,thuế", "giuwax,giữa", "quas,quá", "nghieepj,nghiệp",
            "chuyeern,chuyển", "yeeu,yêu", "uyr,uỷ", "khuyas,khuýa"})
    void composesAtOnce(String keys, String text) {
        assertEquals(text, typed(keys.chars().mapToObj(Character::toString).map(key -> key.equals(" ") ? Typing.SPACE : key).toList()));
    }

    @Test
    void readyLettersAndTonesDoTheSame() {
        assertEquals("đăng ký", typed(List.of("đ", "ă", "n", "g", Typing.SPACE, "k", "y", Typing.ACUTE)));
    }

    @Test
    void theSameToneAgainTakesItBack() {
        assertEquals("ky", typed(List.of("k", "y", Typing.ACUTE, Typing.ACUTE)));
    }

    @Test
    void englishIsNotComposed() {
        assertEquals("pass", typed(List.of("=p", "=a", "=s", "=s")));
    }

    @Test
    void backspaceTakesOneLetter() {
        assertEquals("k", typed(List.of("k", "y", Typing.ACUTE, Typing.BACKSPACE)));
        assertEquals("", Typing.after("", Typing.BACKSPACE));
    }

    private static String typed(List<String> keys) {
        String text = "";
        for (String key : keys) {
            text = Typing.after(text, key);
        }
        return text;
    }
}
