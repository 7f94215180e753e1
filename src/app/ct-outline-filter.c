/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-filter"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-outline-filter.h"

#include "ct-people-context.h"
#include "ct-plan-filter.h"
#include "ct-state-mark.h"
#include "ct-text-fold.h"

/**
 * CtOutlineFilter:
 *
 * Which rows of the outline are shown: by words, and by what the improvements are like. The choices
 * combine; what is chosen stands below the entry, and a click there takes it off.
 */
struct _CtOutlineFilter
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkSearchEntry *filter_entry;
  GtkMenuButton *menu_button;
  GtkWidget *chip;
  GtkLabel *chip_label;
  GtkLabel *note;

  CtPlan *plan;
  CtDay today;
  CtPlanFilter filter;
  char *status; /* its nick; "" for any */
  char *person; /* a key; "" for any */
  char *folded;
  GHashTable *places; /* those that match; NULL when all do */
  gboolean clearing;
};

enum
{
  PROP_0,
  PROP_PLANNED,
  PROP_LATE,
  PROP_WITHOUT_EVIDENCE,
  PROP_STATUS,
  PROP_PERSON,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtOutlineFilter, ct_outline_filter, GTK_TYPE_WIDGET)

static const char *
find_person_words (CtOutlineFilter *self)
{
  CtPeopleNames *names = ct_people_context_find (GTK_WIDGET (self));
  const CtRole *role;

  if (names == NULL)
    return self->person;

  role = ct_roles_find (ct_people_names_get_roles (names), self->person);
  if (role != NULL)
    return ct_role_get_name (role, ct_people_names_is_preschool (names));

  for (guint i = 0; i < ct_people_names_get_length (names); i++)
    if (g_str_equal (ct_people_names_get (names, i)->key, self->person))
      return ct_people_names_get (names, i)->words;

  return self->person;
}

static char *
dup_words (CtOutlineFilter *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (self->filter.planned)
    g_ptr_array_add (parts, (char *) _ ("With improvements"));
  if (self->filter.late)
    g_ptr_array_add (parts, (char *) _ ("Late"));
  if (self->filter.without_evidence)
    g_ptr_array_add (parts, (char *) _ ("Without evidence"));
  if (self->filter.status >= 0)
    g_ptr_array_add (parts, (char *) ct_state_mark_get_word (self->filter.status, FALSE));
  if (self->filter.person != NULL)
    g_ptr_array_add (parts, (char *) find_person_words (self));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
show_chip (CtOutlineFilter *self)
{
  gboolean empty = ct_plan_filter_is_empty (&self->filter);
  g_autofree char *words = dup_words (self);
  g_autofree char *spoken = g_strdup_printf (
      /* Translators: %s is what the outline shows, like “Late · Principal” */
      _ ("Only shown: %s. Show all again"), words);

  gtk_widget_set_visible (self->chip, !empty);
  gtk_label_set_text (self->chip_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  if (empty)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->menu_button), "filtering");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->menu_button),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->menu_button), "filtering");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static char *
dup_key (CtPlaceKind kind, const char *code)
{
  return g_strdup_printf ("%d %s", kind, code != NULL ? code : "");
}

static void
find_places (CtOutlineFilter *self)
{
  CtPeopleNames *names = ct_people_context_find (GTK_WIDGET (self));
  CtNodeList *improvements;

  g_clear_pointer (&self->places, g_hash_table_unref);
  if (self->plan == NULL || ct_plan_filter_is_empty (&self->filter))
    return;

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  improvements = ct_plan_get_improvements (self->plan);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtPlaceKind kind;
      const char *code;

      if (!ct_plan_filter_matches (&self->filter, improvement, names, self->today))
        continue;

      ct_selection_get_place_of (improvement, &kind, &code);
      g_hash_table_add (self->places, dup_key (kind, code));
    }
}

static void
change (CtOutlineFilter *self)
{
  self->filter.person = *self->person != '\0' ? self->person : NULL;
  self->filter.status = -1;
  if (*self->status != '\0')
    {
      CtStatus status;

      if (ct_status_from_nick (self->status, &status))
        self->filter.status = status;
    }

  if (self->clearing)
    return;

  find_places (self);
  show_chip (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
words_changed (CtOutlineFilter *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));

  g_clear_pointer (&self->folded, g_free);
  if (*text != '\0')
    self->folded = ct_text_fold (text);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_choices (CtOutlineFilter *self)
{
  self->clearing = TRUE;
  g_object_set (self, "planned", FALSE, "late", FALSE, "without-evidence", FALSE, "status", "",
                "person", "", NULL);
  self->clearing = FALSE;
}

static void
clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtOutlineFilter *self = CT_OUTLINE_FILTER (widget);

  clear_choices (self);
  change (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
append_choice (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

static GMenu *
make_person_menu (CtOutlineFilter *self)
{
  CtPeopleNames *names = ct_people_context_find (GTK_WIDGET (self));
  GMenu *menu = g_menu_new ();

  append_choice (menu, _ ("Anyone"), "filter.person", "");
  for (guint i = 0; names != NULL && i < MIN (ct_people_names_get_length (names), 30); i++)
    {
      const CtPersonName *name = ct_people_names_get (names, i);

      append_choice (menu,
                     name->role != NULL
                         ? ct_role_get_name (name->role, ct_people_names_is_preschool (names))
                         : name->words,
                     "filter.person", name->key);
    }

  return menu;
}

static GMenu *
make_status_menu (void)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, _ ("Any state"), "filter.status", "");
  for (guint status = 0; status < CT_N_STATUSES; status++)
    append_choice (menu, ct_state_mark_get_word (status, FALSE), "filter.status",
                   ct_status_to_nick (status));

  return menu;
}

/* Made anew each time: the plan names other people by then. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  CtOutlineFilter *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) switches = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) statuses = make_status_menu ();
  g_autoptr (GMenu) people = make_person_menu (self);

  append_choice (switches, _ ("With improvements"), "filter.planned", NULL);
  append_choice (switches, _ ("Late"), "filter.late", NULL);
  append_choice (switches, _ ("Without evidence"), "filter.without-evidence", NULL);
  g_menu_append_submenu (choices, _ ("State"), G_MENU_MODEL (statuses));
  g_menu_append_submenu (choices, _ ("Person"), G_MENU_MODEL (people));
  g_menu_append_section (menu, _ ("Show only what is"), G_MENU_MODEL (switches));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
ct_outline_filter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtOutlineFilter *self = CT_OUTLINE_FILTER (object);

  switch (prop_id)
    {
    case PROP_PLANNED:
      g_value_set_boolean (value, self->filter.planned);
      break;

    case PROP_LATE:
      g_value_set_boolean (value, self->filter.late);
      break;

    case PROP_WITHOUT_EVIDENCE:
      g_value_set_boolean (value, self->filter.without_evidence);
      break;

    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;

    case PROP_PERSON:
      g_value_set_string (value, self->person);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
take_string (char **target, const GValue *value)
{
  const char *text = g_value_get_string (value);

  g_free (*target);
  *target = g_strdup (text != NULL ? text : "");
}

static void
ct_outline_filter_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CtOutlineFilter *self = CT_OUTLINE_FILTER (object);

  switch (prop_id)
    {
    case PROP_PLANNED:
      self->filter.planned = g_value_get_boolean (value);
      break;

    case PROP_LATE:
      self->filter.late = g_value_get_boolean (value);
      break;

    case PROP_WITHOUT_EVIDENCE:
      self->filter.without_evidence = g_value_get_boolean (value);
      break;

    case PROP_STATUS:
      take_string (&self->status, value);
      break;

    case PROP_PERSON:
      take_string (&self->person, value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  change (self);
}

static void
ct_outline_filter_dispose (GObject *object)
{
  CtOutlineFilter *self = CT_OUTLINE_FILTER (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->places, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_OUTLINE_FILTER);

  G_OBJECT_CLASS (ct_outline_filter_parent_class)->dispose (object);
}

static void
ct_outline_filter_finalize (GObject *object)
{
  CtOutlineFilter *self = CT_OUTLINE_FILTER (object);

  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (ct_outline_filter_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_PLANNED] = g_param_spec_boolean ("planned", NULL, NULL, FALSE, flags);
  properties[PROP_LATE] = g_param_spec_boolean ("late", NULL, NULL, FALSE, flags);
  properties[PROP_WITHOUT_EVIDENCE] =
      g_param_spec_boolean ("without-evidence", NULL, NULL, FALSE, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, "", flags);
  properties[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, "", flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
ct_outline_filter_class_init (CtOutlineFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_outline_filter_dispose;
  object_class->finalize = ct_outline_filter_finalize;
  object_class->get_property = ct_outline_filter_get_property;
  object_class->set_property = ct_outline_filter_set_property;
  install_properties (object_class);

  /**
   * CtOutlineFilter::changed:
   *
   * Emitted when other rows match than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-outline-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, CtOutlineFilter, content);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineFilter, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineFilter, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineFilter, chip);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineFilter, chip_label);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineFilter, note);
  gtk_widget_class_bind_template_callback (widget_class, words_changed);
  gtk_widget_class_install_property_action (widget_class, "filter.planned", "planned");
  gtk_widget_class_install_property_action (widget_class, "filter.late", "late");
  gtk_widget_class_install_property_action (widget_class, "filter.without-evidence",
                                            "without-evidence");
  gtk_widget_class_install_property_action (widget_class, "filter.status", "status");
  gtk_widget_class_install_property_action (widget_class, "filter.person", "person");
  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_outline_filter_init (CtOutlineFilter *self)
{
  self->filter = (CtPlanFilter) CT_PLAN_FILTER_NONE;
  self->status = g_strdup ("");
  self->person = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
}

GtkSearchEntry *
ct_outline_filter_get_entry (CtOutlineFilter *self)
{
  return self->filter_entry;
}

/**
 * ct_outline_filter_set_plan:
 * @plan: (nullable): the plan whose improvements count
 *
 * Another plan begins with all of it shown.
 */
void
ct_outline_filter_set_plan (CtOutlineFilter *self, CtPlan *plan)
{
  if (!g_set_object (&self->plan, plan))
    return;

  clear_choices (self);
  change (self);
}

void
ct_outline_filter_set_today (CtOutlineFilter *self, CtDay today)
{
  self->today = today;
  ct_outline_filter_refresh (self);
}

static gboolean
has_same_keys (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;

  return TRUE;
}

/**
 * ct_outline_filter_refresh:
 *
 * Looks at the plan again, which has changed.
 */
void
ct_outline_filter_refresh (CtOutlineFilter *self)
{
  g_autoptr (GHashTable) before = NULL;

  if (self->places == NULL)
    return;

  before = g_hash_table_ref (self->places);
  find_places (self);
  if (!has_same_keys (before, self->places))
    g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ct_outline_filter_is_empty (CtOutlineFilter *self)
{
  return self->folded == NULL && self->places == NULL;
}

static gboolean
matches_itself (CtOutlineFilter *self, CtOutlineItem *item)
{
  g_autofree char *key = NULL;

  if (self->folded != NULL && !ct_outline_item_has_words (item, self->folded))
    return FALSE;

  if (self->places == NULL)
    return TRUE;

  key = dup_key (ct_outline_item_get_kind (item), ct_outline_item_get_code (item));

  return g_hash_table_contains (self->places, key);
}

/**
 * ct_outline_filter_matches:
 *
 * Returns: whether @item or one below it is to be shown
 */
gboolean
ct_outline_filter_matches (CtOutlineFilter *self, CtOutlineItem *item)
{
  GListModel *children = G_LIST_MODEL (ct_outline_item_get_children (item));

  if (ct_outline_filter_is_empty (self) || matches_itself (self, item))
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (CtOutlineItem) child = g_list_model_get_item (children, i);

      if (ct_outline_filter_matches (self, child))
        return TRUE;
    }

  return FALSE;
}

/**
 * ct_outline_filter_tell:
 * @selected_hidden: whether the row of what the editor shows is not among those that match
 */
void
ct_outline_filter_tell (CtOutlineFilter *self, gboolean selected_hidden)
{
  gboolean nothing = self->places != NULL && g_hash_table_size (self->places) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->note), nothing || selected_hidden);
  gtk_label_set_text (self->note, nothing ? _ ("Nothing in the plan is like this.")
                                          : _ ("What is open at the right is not in this list."));
}
