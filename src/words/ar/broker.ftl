# What becomes of the broker that joins rooms.

broker-plain = هذا العنوان غير مشفر ويؤدي إلى جهاز آخر. استخدم mqtts://، أو قل --broker-plain إذا كانت الشبكة نفسها آمنة.
broker-file = تتعذر قراءة { $file }: { $reason }.
broker-login-file = يجب أن يحوي { $file } اسم مستخدم وكلمة مرور، كلا في سطر.
broker-half = المتغيران TRIBUNE_BROKER_USER و TRIBUNE_BROKER_PASSWORD متلازمان: أحدهما ناقص.
broker-unnamed = الخياران --broker-ca و --broker-login لوسيط، ولم يسم أي وسيط: قل --broker، أو سم وسيطا في الخطة أو الإعدادات.
broker-of-plan = بحسب خطتها تخبر هذه القاعة { $address } بما بلغته؛ ولا يمر به اسم أي متكلم.
broker-login = لا اتصال بالوسيط: لا يقبل اسم المستخدم وكلمة المرور هذين.
broker-certificate = لا اتصال بالوسيط: شهادته غير موثوقة أو لا يستخدم TLS: { $reason }.
broker-certificate-file = لا اتصال بالوسيط: الشهادات الموثوقة غير صالحة للاستخدام: { $reason }.
broker-refused = لا اتصال بالوسيط: يرفض: { $reason }.
broker-silent = لا اتصال بالوسيط: لا يجيب. تجري محاولة أخرى.
broker-lost = لا اتصال بالوسيط: { $reason }. تجري محاولة أخرى.
broker-not-built = بني هذا البرنامج من دون ما يخاطب الوسيط. الحزم تحويه، و cargo build --features broker يبنيه.
