// The door of the forums' screens.

export { DrawHallPage } from './draw-hall-page';
export { tellForumAct } from './forum-acts/tell-act';
export { ForumNow } from './forum-cards/forum-now';
export { ForumDeskPage } from './forum-desk-page';
export { ForumPage } from './forum-page';
export { ForumsPage } from './forums-page';
export { LettersPage } from './letters-page';
export { MyForumPage } from './my-forum-page';
export { MyForums } from './my-forums';
export { MyOpinions } from './my-opinions';
export { NewForumPage } from './new-forum-page';
export { AnswersPage, OwedAnswers } from './owed-answers';
