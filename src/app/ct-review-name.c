/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-review-name"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-review-name.h"

#include "ct-words.h"

static const char *
get_form_title (CtForm *form, const char *point)
{
  for (guint i = 0; form != NULL && i < ct_form_get_n_review_points (form); i++)
    {
      const char *title;

      if (g_str_equal (ct_form_get_review_point (form, i, &title), point))
        return title;
    }

  return NULL;
}

static const char *
get_own_title (const char *point)
{
  if (g_str_equal (point, "end-of-term-1"))
    return _ ("End of term 1");

  if (g_str_equal (point, "end-of-year"))
    return _ ("End of the year");

  return g_str_equal (point, "month") ? _ ("Review of the month") : _ ("Another review");
}

/**
 * ct_review_name_dup:
 * @form: (nullable): the form, which names the points that it prints
 * @point: a point in the year as the file calls it
 * @review: (nullable): the review there, for its date
 *
 * Returns: (transfer full): what the review is called in the window
 */
char *
ct_review_name_dup (CtForm *form, const char *point, CtReview *review)
{
  const char *title = get_form_title (form, point);
  g_autofree char *date =
      review != NULL ? ct_words_dup (CT_NODE (review), CT_REVIEW_DATE) : g_strdup ("");

  if (title == NULL)
    title = get_own_title (point);

  return *date != '\0' ? g_strdup_printf ("%s, %s", title, date) : g_strdup (title);
}
