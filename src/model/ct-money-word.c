/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-word"

#include "config.h"

#include "ct-money-word.h"

#define OTHER(words)                                                                               \
  {                                                                                                \
    words, CT_MONEY_WORD_OTHER, 0                                                                  \
  }
#define UNIT(words, value)                                                                         \
  {                                                                                                \
    words, CT_MONEY_WORD_UNIT, value                                                               \
  }
#define WORD(words, kind)                                                                          \
  {                                                                                                \
    words, CT_MONEY_WORD_##kind, 0                                                                 \
  }
#define SOURCE(words, fund)                                                                        \
  {                                                                                                \
    words, CT_MONEY_WORD_SOURCE, CT_FUND_##fund                                                    \
  }
#define PERSON(words, fund)                                                                        \
  {                                                                                                \
    words, CT_MONEY_WORD_PERSON, CT_FUND_##fund                                                    \
  }
#define FILLER(words)                                                                              \
  {                                                                                                \
    words, CT_MONEY_WORD_FILLER, 0                                                                 \
  }
#define GIVES(words)                                                                               \
  {                                                                                                \
    words, CT_MONEY_WORD_FILLER, CT_MONEY_WORD_GIVES                                               \
  }

/* The longest that fits counts, so what merely looks like a word of money stands here too, as an
 * other word: "đồng chí", "quy chế". */
static const CtMoneyWord vocabulary[] = {
  UNIT ("nghìn", 1000),
  UNIT ("ngàn", 1000),
  UNIT ("k", 1000),
  UNIT ("ngđ", 1000),
  UNIT ("triệu", 1000000),
  UNIT ("tr", 1000000),
  UNIT ("trđ", 1000000),
  UNIT ("tỷ", 1000000000),
  UNIT ("tỉ", 1000000000),
  WORD ("đồng", CURRENCY),
  WORD ("đồng việt nam", CURRENCY),
  WORD ("việt nam đồng", CURRENCY),
  WORD ("đ", CURRENCY),
  WORD ("vnđ", CURRENCY),
  WORD ("vnd", CURRENCY),
  { "chục", CT_MONEY_WORD_TIMES, 10 },
  { "trăm", CT_MONEY_WORD_TIMES, 100 },
  WORD ("rưỡi", HALF),
  WORD ("rưởi", HALF),
  OTHER ("đồng bào"),
  OTHER ("đồng bộ"),
  OTHER ("đồng chí"),
  OTHER ("đồng đều"),
  OTHER ("đồng hồ"),
  OTHER ("đồng nghiệp"),
  OTHER ("đồng phục"),
  OTHER ("đồng thời"),
  OTHER ("đ c"),
  OTHER ("ngàn sách"),
  OTHER ("ti vi"),
  OTHER ("tỷ lệ"),
  OTHER ("tỉ lệ"),
  OTHER ("tỷ số"),

  { "một", CT_MONEY_WORD_NUMERAL, 1 },
  WORD ("hai", NUMERAL),
  WORD ("ba", NUMERAL),
  WORD ("bốn", NUMERAL),
  WORD ("năm", NUMERAL),
  WORD ("lăm", NUMERAL),
  WORD ("sáu", NUMERAL),
  WORD ("bảy", NUMERAL),
  WORD ("tám", NUMERAL),
  WORD ("chín", NUMERAL),
  WORD ("mười", NUMERAL),
  WORD ("mươi", NUMERAL),
  WORD ("vài", NUMERAL),
  WORD ("mấy", NUMERAL),
  WORD ("nửa", NUMERAL),
  WORD ("hàng", NUMERAL),
  WORD ("nhiều", NUMERAL),
  WORD ("bằng chữ", SPELLED),
  WORD ("viết bằng chữ", SPELLED),

  SOURCE ("nsnn", STATE),
  SOURCE ("ns nn", STATE),
  SOURCE ("ns", STATE),
  SOURCE ("ngân sách", STATE),
  SOURCE ("ngân sách nhà nước", STATE),
  SOURCE ("ngân sách nhà trường", STATE),
  SOURCE ("ngân sách trường", STATE),
  SOURCE ("ngân sách địa phương", STATE),
  SOURCE ("ngân sách xã", STATE),
  SOURCE ("ngân sách phường", STATE),
  SOURCE ("ngân sách huyện", STATE),
  SOURCE ("ngân sách quận", STATE),
  SOURCE ("ngân sách tỉnh", STATE),
  SOURCE ("ngân sách thành phố", STATE),
  SOURCE ("kinh phí nhà nước", STATE),
  SOURCE ("kinh phí chi thường xuyên", STATE),
  SOURCE ("kinh phí thường xuyên", STATE),
  SOURCE ("chi thường xuyên", STATE),
  SOURCE ("chi không thường xuyên", STATE),
  SOURCE ("kinh phí không thường xuyên", STATE),
  SOURCE ("quỹ", FUND),
  SOURCE ("xhh", DONATION),
  SOURCE ("xhhgd", DONATION),
  SOURCE ("xã hội hóa", DONATION),
  SOURCE ("xã hội hóa giáo dục", DONATION),
  SOURCE ("tài trợ", DONATION),
  SOURCE ("vận động tài trợ", DONATION),
  SOURCE ("nhà tài trợ", DONATION),
  SOURCE ("cá nhân tài trợ", DONATION),
  SOURCE ("cá nhân ủng hộ", DONATION),
  SOURCE ("mạnh thường quân", DONATION),
  SOURCE ("nhà hảo tâm", DONATION),
  SOURCE ("nguồn vận động", DONATION),
  SOURCE ("vận động xã hội", DONATION),
  SOURCE ("quỹ phụ huynh", PARENTS),
  SOURCE ("quỹ cha mẹ", PARENTS),
  SOURCE ("quỹ cmhs", PARENTS),
  SOURCE ("quỹ hội phụ huynh", PARENTS),
  SOURCE ("quỹ hội cha mẹ", PARENTS),
  SOURCE ("quỹ hội cmhs", PARENTS),
  SOURCE ("quỹ ban đại diện", PARENTS),
  SOURCE ("nguồn khác", OTHER),
  SOURCE ("kinh phí khác", OTHER),
  PERSON ("cmhs", PARENTS),
  PERSON ("đdcmhs", PARENTS),
  PERSON ("phhs", PARENTS),
  PERSON ("phụ huynh", PARENTS),
  PERSON ("phụ huynh học sinh", PARENTS),
  PERSON ("cha mẹ", PARENTS),
  PERSON ("cha mẹ học sinh", PARENTS),
  PERSON ("cha mẹ trẻ", PARENTS),
  PERSON ("cá nhân", SELF),
  { "tự túc", CT_MONEY_WORD_SELF, CT_FUND_SELF },
  OTHER ("quy chế"),
  OTHER ("quy chuẩn"),
  OTHER ("quy cách"),
  OTHER ("quy định"),
  OTHER ("quy hoạch"),
  OTHER ("quy mô"),
  OTHER ("quy tắc"),
  OTHER ("quy trình"),
  OTHER ("quy i"),
  OTHER ("quy ii"),
  OTHER ("quy iii"),
  OTHER ("quy iv"),

  WORD ("tổng", TOTAL),
  WORD ("tổng cộng", TOTAL),
  { "cộng", CT_MONEY_WORD_TOTAL, CT_MONEY_WORD_LEADS },
  WORD ("tổng số", TOTAL),
  WORD ("tất cả", TOTAL),
  OTHER ("tổng kết"),
  OTHER ("tổng hợp"),
  OTHER ("tổng duyệt"),
  OTHER ("tổng phụ trách"),
  OTHER ("tổng vệ sinh"),
  OTHER ("tổng thể"),
  OTHER ("cộng đồng"),
  OTHER ("cộng tác"),
  OTHER ("công bố"),
  OTHER ("công đoàn"),
  OTHER ("công tác"),
  WORD ("trong đó", AMONG),
  WORD ("gồm", PARTS),
  WORD ("bao gồm", PARTS),
  WORD ("gồm có", PARTS),
  WORD ("cụ thể", PARTS),
  WORD ("chia ra", PARTS),

  FILLER ("ban đại diện"),
  FILLER ("bằng"),
  GIVES ("cấp"),
  GIVES ("chi"),
  FILLER ("chừng"),
  FILLER ("của"),
  FILLER ("do"),
  FILLER ("dự kiến"),
  FILLER ("dự trù"),
  GIVES ("đóng góp"),
  GIVES ("hỗ trợ"),
  FILLER ("hội"),
  FILLER ("huy động"),
  FILLER ("khoảng"),
  { "kinh phí", CT_MONEY_WORD_FILLER, CT_MONEY_WORD_COST },
  FILLER ("là"),
  FILLER ("lấy"),
  FILLER ("nguồn"),
  FILLER ("nhà trường"),
  FILLER ("số tiền"),
  FILLER ("tạm tính"),
  FILLER ("tự nguyện"),
  FILLER ("trích"),
  FILLER ("trường"),
  GIVES ("ủng hộ"),
  FILLER ("ước"),
  FILLER ("ước tính"),
  FILLER ("vận động"),
  FILLER ("và"),

  WORD ("không quá", LIMIT),
  WORD ("không vượt quá", LIMIT),
  WORD ("vượt quá", LIMIT),
  WORD ("không ít hơn", LIMIT),
  WORD ("không dưới", LIMIT),
  WORD ("không dưới mức", LIMIT),
  WORD ("tối đa", LIMIT),
  WORD ("tối thiểu", LIMIT),
  WORD ("ít nhất", LIMIT),
  WORD ("nhiều nhất", LIMIT),
  WORD ("giảm còn", LIMIT),
  WORD ("giảm xuống", LIMIT),
  WORD ("giảm xuống còn", LIMIT),
  WORD ("tăng lên", LIMIT),
  WORD ("thay cho", LIMIT),
  WORD ("thay vì", LIMIT),
  WORD ("trước thuế", LIMIT),
  WORD ("sau thuế", LIMIT),
  WORD ("trở lên", LIMIT),
  WORD ("trở xuống", LIMIT),
  WORD ("trên", BOUND),
  WORD ("dưới", BOUND),
  WORD ("hơn", BOUND),
  WORD ("gần", BOUND),
  WORD ("từ", BOUND),
  WORD ("đến", BOUND),
  WORD ("tới", BOUND),
  WORD ("quá", BOUND),
  WORD ("hoặc", BOUND),
  WORD ("hay", BOUND),
  WORD ("xuống", BOUND),
  WORD ("lên", BOUND),
  WORD ("tăng", BOUND),
  WORD ("tăng thêm", BOUND),
  WORD ("giảm", BOUND),
  WORD ("giảm bớt", BOUND),
  OTHER ("đầu tư"),
  { "mỗi", CT_MONEY_WORD_EACH, CT_MONEY_WORD_LEADS },
  WORD ("bình quân", EACH),
  WORD ("đơn giá", EACH),
  WORD ("trung bình", EACH),
  WORD ("x", TIMES_SIGN),
  WORD ("từng", PER),
  WORD ("cho mỗi", PER),
  WORD ("cho từng", PER),
  WORD ("trên mỗi", PER),
  WORD ("trên một", PER),

  WORD ("không", NOT),
  WORD ("ko", NOT),
  WORD ("chưa", NOT_YET),
  WORD ("không có", NONE),
  WORD ("không cần", NONE),
  WORD ("không phát sinh", NONE),
  WORD ("không yêu cầu", NONE),
  WORD ("ko có", NONE),
  WORD ("ko cần", NONE),
  WORD ("miễn phí", NONE),
  WORD ("không sử dụng kinh phí", ZERO),
  WORD ("không dùng kinh phí", ZERO),
  WORD ("không tốn kinh phí", ZERO),
  WORD ("không mất kinh phí", ZERO),
  WORD ("ko sử dụng kinh phí", ZERO),

  WORD ("usd", FOREIGN),
  WORD ("đô", FOREIGN),
  WORD ("đô la", FOREIGN),
  WORD ("eur", FOREIGN),
  WORD ("euro", FOREIGN),
  WORD ("bản", COUNTED),
  WORD ("cháu", COUNTED),
  WORD ("cuốn", COUNTED),
  WORD ("đầu sách", COUNTED),
  WORD ("em", COUNTED),
  WORD ("giáo viên", COUNTED),
  WORD ("học sinh", COUNTED),
  WORD ("hs", COUNTED),
  WORD ("lượt", COUNTED),
  WORD ("người", COUNTED),
  WORD ("quyển", COUNTED),
  WORD ("sách", COUNTED),
  WORD ("trang", COUNTED),
  WORD ("trẻ", COUNTED),
  WORD ("một phần", PARTLY),
  WORD ("còn lại", REST),
  WORD ("còn thiếu", REST),
  WORD ("stk", LABEL),
  WORD ("số tài khoản", LABEL),
  WORD ("tài khoản", LABEL),
  WORD ("mã số", LABEL),
  WORD ("mã số thuế", LABEL),
  WORD ("mst", LABEL),
  WORD ("điện thoại", LABEL),
  WORD ("số điện thoại", LABEL),
  WORD ("sđt", LABEL),
  WORD ("cccd", LABEL),
  WORD ("diện tích", LABEL),
  WORD ("dân số", LABEL),
  WORD ("lớp", LABEL),
  WORD ("qđ", LABEL),
  WORD ("quyết định", LABEL),
  WORD ("số", LABEL),
};

/* A word without any mark may stand for every word of its letters. A unit may lack some marks: no
 * other word that follows a number has only those. */
static gboolean
marks_fit (guint typed, guint meant, gboolean unit)
{
  guint stroke = 1 << 8;

  if (typed == 0 || typed == meant)
    return TRUE;

  return unit && (typed & ~meant) == 0 && (typed & stroke) == (meant & stroke);
}

/* Returns what follows the word in @words; NULL when @token is another word. */
static const char *
skip_word (const char *words, const CtMoneyToken *token, const char *folded, gboolean unit)
{
  const char *letter = folded + token->folded;
  guint marks = 0;

  if (token->kind != CT_MONEY_TOKEN_WORD)
    return NULL;

  for (; *words != '\0' && *words != ' '; words = g_utf8_next_char (words), letter++)
    if (ct_money_letter_fold (g_utf8_get_char (words), &marks) != (guchar) *letter)
      return NULL;

  return *letter == '\0' && marks_fit (token->marks, marks, unit) ? words : NULL;
}

static guint
count_matching (const CtMoneyWord *word, const CtMoneyToken *tokens, const char *folded)
{
  const char *rest = word->words;
  gboolean unit = word->kind == CT_MONEY_WORD_UNIT || word->kind == CT_MONEY_WORD_CURRENCY;

  for (guint n = 0;; rest++)
    {
      rest = skip_word (rest, &tokens[n++], folded, unit);
      if (rest == NULL)
        return 0;
      if (*rest == '\0')
        return n;
    }
}

/**
 * ct_money_word_find:
 * @tokens: from where to look; ends with the mark of the end
 * @n_tokens: (out): how many tokens the found one takes
 *
 * Returns: (nullable): the longest entry of the vocabulary that stands there
 */
const CtMoneyWord *
ct_money_word_find (const CtMoneyToken *tokens, const char *folded, guint *n_tokens)
{
  const CtMoneyWord *found = NULL;

  *n_tokens = 1;
  if (tokens->kind != CT_MONEY_TOKEN_WORD)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    {
      guchar first = vocabulary[i].words[0];
      guint n;

      if (first < 0x80 && first != (guchar) folded[tokens->folded])
        continue;

      n = count_matching (&vocabulary[i], tokens, folded);

      if (n > 0 && (found == NULL || n > *n_tokens))
        {
          found = &vocabulary[i];
          *n_tokens = n;
        }
    }

  return found;
}
